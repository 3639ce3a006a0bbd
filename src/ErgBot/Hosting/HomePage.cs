using System.Security.Cryptography;
using System.Text;

namespace ErgBot.Hosting;

/// <summary>The one page there is: what this is, and the privacy and terms that a Teams app's manifest links to. It loads nothing and knows nobody.</summary>
internal static class HomePage
{
    private const string Style =
        "body{font:1.05rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}h1,h2{line-height:1.25}";

    private static readonly string _policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly byte[] _page = Encoding.UTF8.GetBytes($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>ErgBot</title>
        <style>{Style}</style>
        </head>
        <body>
        <h1>ErgBot</h1>
        <p>A Microsoft Teams bot for the Employee Resource Groups of a school district. It answers questions about the groups and their
        events, takes your answer to an invitation, and lets you join or leave a group. You talk to it in Teams; there is nothing to sign in to here.</p>

        <h2 id="privacy">Privacy</h2>
        <p>To be in a group can say much about a person. So this is all that the bot stores, and it uses it for nothing else:</p>
        <ul>
        <li><strong>How to write to you:</strong> the address of your chat with the bot, until you remove the bot, and your sign-in name where
        the district's staff roll is kept by it.</li>
        <li><strong>Your groups:</strong> until you leave them. The row of a group you left is deleted at once.</li>
        <li><strong>Your answers to invitations:</strong> Going, Maybe or Can't go, together with the event, and your name for the organizers' list. All of it goes
        90 days after the event; what food or access you said that you need goes the night after it, and is shown without your name. Who made a file of such a list is noted for half a year.</li>
        <li><strong>What you said when asked:</strong> whether you are an administrator, because administrators can't be members. You can correct it.</li>
        <li><strong>An exchange that isn't finished, and what you last asked about:</strong> for a day at most.</li>
        </ul>
        <p>Whatever leads back to you is encrypted before it is stored, and each row has a key of its own that can't be traced to you or matched with
        another row of yours: a copy of the storage tells nobody who is in which group, except what the times of last change suggest.
        Whoever runs the bot for the district holds the secret key and can read it. Nothing of this is ever written to logs, nothing goes to a third
        party, and no traits are asked for or guessed.</p>
        <p>The chat itself is a Teams chat: your district keeps it under its own rules. To see all
        that the bot stores about you, say "my data" to it in your own chat; "forget me" erases it within a minute, and frees your seats.
        Whoever removes the bot is forgotten after 30 days.</p>

        <h2 id="terms">Terms</h2>
        <p>The bot is for employees of the district that runs it, at work and for the purposes above. It tells what the organizers have told it;
        where something matters, ask them. It comes without warranty, and its source code is open under the MIT licence.</p>
        </body>
        </html>

        """);

    public static void MapHomePage(this IEndpointRouteBuilder routes)
    {
        foreach (var path in (string[])["/", "/privacy", "/terms"])
        {
            routes.MapGet(path, AnswerAsync);
        }
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "public, max-age=3600";
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = _page.Length;
        return context.Response.Body.WriteAsync(_page, context.RequestAborted).AsTask();
    }
}
