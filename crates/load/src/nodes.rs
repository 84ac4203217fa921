//! Several nodes on one PostgreSQL, each a program of its own, of which one is killed with signal 9 again and again and
//! started anew, while everybody saves. Whoever finds a node gone goes to the next and sends the same save again, as a
//! browser does behind a proxy that knows several.

use std::env;
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio, id};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use actix_web::rt::System;
use chrono::{DateTime, Utc};
use testing::{Backend, Simulated, node_of};

use crate::calls::{Calls, Page, Saving};
use crate::connection::{Connection, Reply};
use crate::figures::{Figures, HEADING};
use crate::{Options, Sends};

/// How long somebody goes from node to node with one save before the panel counts as gone.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a node that was killed is away.
const AWAY: Duration = Duration::from_secs(3);

/// Serves as one node until it is killed; prints where.
pub(crate) fn serve(url: &str, at: DateTime<Utc>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    println!("{}", listener.local_addr().unwrap());
    System::new().block_on(async {
        // Each draws numbers of its own: the simulated ones are the same each time.
        let platform = node_of(url, Simulated::apart(at, u64::from(id()) << 32)).await;
        web::serve(web::Site::new(platform, false), listener).await.unwrap();
    });
}

/// Prints what became of the saves. It panics where one is lost, or counts twice, or is answered by anything but an
/// acknowledgement.
pub(crate) fn run(count: usize, options: &Options) {
    let calls = System::new().block_on(Calls::begin(Backend::Postgres, options.interviews));
    let nodes = Nodes::begin(count, (calls.url.clone(), calls.panel.platform.now()));
    let (until, over) = (Instant::now() + Duration::from_secs(options.minutes * 60), AtomicBool::new(false));
    let pause = Duration::from_millis(options.pause);
    let began = Instant::now();
    let (kills, saved) = thread::scope(|scope| {
        let killing = scope.spawn(|| nodes.kill_every(Duration::from_secs(options.kill_every), &over));
        let send = |(place, page): (usize, &Page)| {
            let (nodes, saving) = (&nodes, page.open());
            scope.spawn(move || {
                Client { nodes, at: place % count, turned_away: 0 }.save_until(saving, until, pause)
            })
        };
        let clients: Vec<_> = calls.pages.iter().enumerate().map(send).collect();
        let saved: Vec<_> = clients.into_iter().map(|client| client.join().unwrap()).collect();
        over.store(true, Ordering::Relaxed);
        (killing.join().unwrap(), saved)
    });
    let mut figures = Figures::default();
    let (mut acknowledged, mut again) = (0, 0);
    for (page, Saved { saving, took, turned_away }) in calls.pages.iter().zip(saved) {
        page.holds(saving.acknowledged());
        acknowledged += saving.acknowledged();
        again += turned_away;
        figures.add((took, Duration::ZERO));
    }
    figures.add((Vec::new(), began.elapsed()));
    println!("{HEADING}\n{}", figures.line(Backend::Postgres, &format!("a save, {count} nodes")));
    println!(
        "{acknowledged} saves acknowledged on {count} nodes in {} minutes with {kills} kills, none lost and none twice; \
         {again} times somebody found a node gone and went to the next; the longest save took {:.1?}",
        options.minutes,
        figures.at(1.0)
    );
}

/// What became of one interview.
struct Saved {
    saving: Saving,
    took: Vec<Duration>,
    turned_away: usize,
}

/// Somebody who saves on whichever node there is.
struct Client<'a> {
    nodes: &'a Nodes,
    at: usize,
    turned_away: usize,
}

impl Client<'_> {
    fn save_until(mut self, mut saving: Saving, until: Instant, pause: Duration) -> Saved {
        let (mut took, mut connection) = (Vec::new(), None);
        while Instant::now() < until {
            let (request, began) = (saving.next_request(), Instant::now());
            let reply = loop {
                assert!(began.elapsed() < PATIENCE, "no node answers");
                match self.send(&mut connection, &request) {
                    Some(reply) => break reply,
                    None => self.go_to_the_next(),
                }
            };
            saving.heard(&reply);
            took.push(began.elapsed());
            thread::sleep(pause.saturating_sub(began.elapsed()));
        }
        Saved { saving, took, turned_away: self.turned_away }
    }

    /// The answer of the node it is at; nothing where that is gone.
    fn send(&self, connection: &mut Option<Connection>, request: &str) -> Option<Reply> {
        if connection.is_none() {
            *connection = Connection::try_to(self.nodes.address(self.at)).ok();
        }
        let reply = connection.as_mut()?.try_exchange(request).ok();
        if reply.is_none() {
            *connection = None;
        }
        reply
    }

    fn go_to_the_next(&mut self) {
        self.turned_away += 1;
        self.at = (self.at + 1) % self.nodes.0.len();
        thread::sleep(Duration::from_millis(20));
    }
}

/// Every node: the program, and where it serves.
struct Nodes(Vec<Mutex<Node>>, Panel);

/// The database they share, and the time it is there.
type Panel = (String, DateTime<Utc>);

struct Node {
    program: Child,
    address: SocketAddr,
}

impl Nodes {
    fn begin(count: usize, panel: Panel) -> Self {
        Self((0..count).map(|_| Mutex::new(Node::begin(&panel))).collect(), panel)
    }

    fn address(&self, at: usize) -> SocketAddr {
        self.0.get(at).unwrap().lock().unwrap().address
    }

    /// Kills one after another until it is over, and says how often. Each is away for some seconds.
    fn kill_every(&self, pause: Duration, over: &AtomicBool) -> usize {
        let kills = AtomicUsize::new(0);
        loop {
            let next = Instant::now() + pause;
            while Instant::now() < next {
                if over.load(Ordering::Relaxed) {
                    return kills.into_inner();
                }
                thread::sleep(Duration::from_millis(100));
            }
            let node = self.0.get(kills.fetch_add(1, Ordering::Relaxed) % self.0.len()).unwrap();
            node.lock().unwrap().kill();
            thread::sleep(AWAY);
            *node.lock().unwrap() = Node::begin(&self.1);
        }
    }
}

impl Node {
    fn begin((url, at): &Panel) -> Self {
        let mut program = Command::new(env::current_exe().unwrap())
            .args(["--node-of", url, "--at", &at.to_rfc3339()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { program, address: line.trim().parse().unwrap() }
    }

    fn kill(&mut self) {
        self.program.kill().unwrap();
        self.program.wait().unwrap();
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.kill();
    }
}
