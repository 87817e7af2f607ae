"""A mail relay for the tests: aiosmtpd, which keeps to RFC 5321, with the misfortunes that the tests ask for.

Says its port on the first line, then one line of JSON for each message that it took. Its argument says what befalls:
well; die (it takes the first message and the connection ends before it says so); refuse (550); later (451);
silent (it says nothing at all); login (it asks for a password).
"""
import asyncio
import email
import email.policy
import json
import sys

from aiosmtpd.smtp import SMTP, AuthResult

MODE = sys.argv[1]
PORT = int(sys.argv[2])


def say(text):
    print(text, flush=True)


class Handler:
    def __init__(self):
        self.taken = 0

    async def handle_DATA(self, server, session, envelope):
        if MODE == "refuse":
            return "550 5.7.1 not here"
        if MODE == "later":
            return "451 4.7.1 later"
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.taken += 1
        say(json.dumps({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "id": message["message-id"],
            "subject": message["subject"],
            "headers": sorted(name.lower() for name in message.keys()),
            "body": message.get_content(),
            "raw": envelope.content.decode("latin-1"),
            "user": session.auth_data.login.decode() if session.auth_data else "",
        }))
        if MODE == "die" and self.taken == 1:
            server.transport.abort()
        return "250 2.0.0 taken"


def authenticate(server, session, envelope, mechanism, data):
    good = data.login == b"node" and data.password == b"deep water"
    return AuthResult(success=good, handled=False, auth_data=data if good else None)


async def silent(reader, writer):
    await asyncio.sleep(3600)


async def main():
    loop = asyncio.get_running_loop()
    if MODE == "silent":
        server = await asyncio.start_server(silent, "127.0.0.1", PORT)
    else:
        handler = Handler()
        login = MODE == "login"

        def connection():
            return SMTP(handler, hostname="relay.example", authenticator=authenticate if login else None,
                        auth_required=login, auth_require_tls=False)

        server = await loop.create_server(connection, "127.0.0.1", PORT)
    say(server.sockets[0].getsockname()[1])
    await server.serve_forever()


asyncio.run(main())
