"""A mail server for tests: takes letters on a free port of this machine, until its standard input ends.

Arguments: how it behaves, then what that needs. It prints its port, then each letter it took as a line of JSON, read by
Python's own reader of mail.

  take                            takes everything
  greylist                        asks everybody to try again, and takes what comes back
  refuse                          knows nobody
  slow SECONDS                    takes everything, after a while
  login CERTIFICATE KEY           takes letters by STARTTLS only, from candour with the password "invented"
"""

import asyncio
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

how, *rest = sys.argv[1:]


class Handler:
    def __init__(self):
        self.seen = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if how == "refuse":
            return f"550 5.1.1 <{address}> is not known here"
        if how == "greylist" and address not in self.seen:
            self.seen.add(address)
            return "451 4.7.1 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if how == "slow":
            await asyncio.sleep(float(rest[0]))
        letter = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = [part for part in letter.walk() if not part.is_multipart()]
        print(
            json.dumps(
                {
                    "to": envelope.rcpt_tos,
                    "headers": {name: str(value) for name, value in letter.items()},
                    "structure": [letter.get_content_type()] + [part.get_content_type() for part in parts],
                    "dispositions": [part.get_content_disposition() for part in parts],
                    "text": parts[0].get_content(),
                    "html": parts[-1].get_content(),
                    "encrypted": session.ssl is not None,
                }
            ),
            flush=True,
        )
        return "250 taken"


def login(server, session, envelope, mechanism, data):
    right = data.login == b"candour" and data.password == b"invented"
    # Not handled: the server still has to say that it is wrong.
    return AuthResult(success=right, handled=False)


def server(handler):
    if how != "login":
        return SMTP(handler, enable_SMTPUTF8=True)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(*rest)
    return SMTP(
        handler,
        tls_context=tls,
        require_starttls=True,
        auth_required=True,
        authenticator=login,
    )


async def main():
    handler = Handler()
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(lambda: server(handler), "127.0.0.1", 0)
    print(listening.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    listening.close()


asyncio.run(main())
