//! The database server is stopped and started under a program that is served: nothing that was acknowledged is lost, whoever
//! saves is told to wait, and nobody starts the program again.

use std::process::Child;
use std::thread;

use test_database::{Server, Stop};

use crate::home::{Home, said};
use crate::surviving::{Typing, free_address, serve_on};
use crate::visitor::Visitor;

struct Served {
    server: Child,
    address: String,
    database: Server,
    _home: Home,
}

impl Served {
    fn new() -> Self {
        let (home, database, address) = (Home::new(), Server::start(), free_address());
        let url = ("CANDOUR__DATABASE__URL", database.url());
        let demo = ["--config", "config/demo.toml", "demo", "--make-only", "--address", "127.0.0.1:0"];
        let made =
            home.program(&[&demo[..], &["--months", "1"]].concat()).envs([url.clone()]).output().unwrap();
        assert!(made.status.success(), "{}", said(&made));
        let mut program = home.program(&["--config", "config/demo.toml", "serve"]);
        program.envs([url]).env("CANDOUR__SERVER__LEAST_FREE_MEBIBYTES", "1");
        let server = serve_on(program, &address);
        Self { server, address, database, _home: home }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.server.kill().unwrap();
        self.server.wait().unwrap();
    }
}

#[test]
fn a_server_that_is_stopped_and_started_loses_no_acknowledged_answer() {
    let mut served = Served::new();
    let visitor = Visitor::of(&served.address);
    let mut typing = Typing::begin(&visitor);
    for how in [Stop::Fast, Stop::Immediate] {
        typing.open(&visitor);
        assert!(!typing.until_refused(&visitor, 20), "nothing is in the way");
        thread::scope(|scope| {
            scope.spawn(|| served.database.stop(how));
            assert!(typing.until_refused(&visitor, 100_000), "without its database nothing is called saved");
        });
        while_it_is_gone(&visitor, &typing);
        served.database.start_again();
        assert_eq!(visitor.look("/health/ready"), (200, "{\"ready\":true}".to_owned()));
        typing.again(&visitor);
        assert!(!typing.until_refused(&visitor, 20), "it goes on by itself");
        assert!(served.server.try_wait().unwrap().is_none(), "the program was never started again");
    }
    typing.open(&visitor);
    assert!(typing.acknowledged >= 80);
}

fn while_it_is_gone(visitor: &Visitor, typing: &Typing) {
    assert_eq!(typing.refused(visitor), (503, "5".to_owned()));
    assert_eq!(visitor.look("/health/ready"), (503, "{\"ready\":false,\"why\":\"database\"}".to_owned()));
    assert_eq!(visitor.look("/health/live").0, 200);
    let (status, page) = visitor.look("/calls");
    assert_eq!(status, 503);
    assert!(page.contains("The service is not available for a moment"), "{page}");
    assert!(!page.contains("PoolTimedOut") && !page.contains("postgres"), "{page}");
}
