using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErgBot.Tests.People;

/// <summary>
/// Stands in for Microsoft Graph over real HTTP: users, groups with users and groups in them, and <c>checkMemberGroups</c> as documented
/// (transitive, at most 20 ids, one malformed id fails the call, 404 Request_ResourceNotFound for who isn't there). It refuses the rest.
/// </summary>
internal sealed class GraphStandIn : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly ConcurrentDictionary<Guid, ConcurrentDictionary<Guid, bool>> _groups = new();
    private readonly ConcurrentDictionary<Guid, bool> _users = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _faults = new();

    private GraphStandIn(WebApplication web) => _web = web;

    public Uri Address { get; private set; } = null!;

    /// <summary>What was asked, with the token it came with: "POST /v1.0/… Bearer …".</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The only token that is taken; null takes none to be needed.</summary>
    public Func<string?, bool> Accepts { get; set; } = _ => true;

    public static async Task<GraphStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var graph = new GraphStandIn(builder.Build());
        graph._web.Map("{**path}", graph.AnswerAsync);
        await graph._web.StartAsync();
        graph.Address = new Uri(graph._web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return graph;
    }

    public Guid AddGroup(params IEnumerable<Guid> members)
    {
        var id = Guid.NewGuid();
        _groups[id] = new(members.Select(member => KeyValuePair.Create(member, true)));
        return id;
    }

    public void AddUser(Guid id) => _users[id] = true;

    public void RemoveUser(Guid id) => _users.TryRemove(id, out _);

    public void Put(Guid member, Guid inGroup) => _groups[inGroup][member] = true;

    public void Take(Guid member, Guid outOfGroup) => _groups[outOfGroup].TryRemove(member, out _);

    /// <summary>The next requests get these answers instead, one each.</summary>
    public void Fails(params IEnumerable<Func<HttpContext, Task>> with)
    {
        foreach (var fault in with)
        {
            _faults.Enqueue(fault);
        }
    }

    public static Func<HttpContext, Task> Status(int status, string? retryAfter = null, string body = "") => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.Response.WriteAsync(body);
    };

    public static Func<HttpContext, Task> Reset => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    public static Func<HttpContext, Task> RedirectTo(Uri address) => context =>
    {
        context.Response.Redirect(address.ToString());
        return Task.CompletedTask;
    };

    public async ValueTask DisposeAsync() => await _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.FirstOrDefault();
        Asked.Enqueue($"{context.Request.Method} {context.Request.Path} {authorization}".TrimEnd());
        if (_faults.TryDequeue(out var fault))
        {
            await fault(context);
            return;
        }

        if (!Accepts(authorization))
        {
            await ErrorAsync(context, 401, "InvalidAuthenticationToken");
            return;
        }

        if (context.Request.Path.Value!.Split('/') is not ["", "v1.0", "users", var user, "checkMemberGroups"] || context.Request.Method != HttpMethods.Post)
        {
            await ErrorAsync(context, 400, "BadRequest");
            return;
        }

        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var asked = body.RootElement.GetProperty("groupIds").EnumerateArray().ToList();
        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true || asked.Count > 20 || !asked.All(id => id.TryGetGuid(out _)))
        {
            await ErrorAsync(context, 400, "Request_BadRequest");
        }
        else if (!Guid.TryParseExact(user, "D", out var id) || !_users.ContainsKey(id))
        {
            await ErrorAsync(context, 404, "Request_ResourceNotFound");
        }
        else
        {
            await context.Response.WriteAsJsonAsync(new Dictionary<string, object>
            {
                ["@odata.context"] = $"{Address}v1.0/$metadata#Collection(Edm.String)",
                ["value"] = asked.Select(each => each.GetGuid()).Where(group => IsIn(id, group, [])),
            });
        }
    }

    private bool IsIn(Guid member, Guid group, HashSet<Guid> seen) =>
        seen.Add(group)
        && _groups.TryGetValue(group, out var members)
        && (members.ContainsKey(member) || members.Keys.Any(inner => IsIn(member, inner, seen)));

    private static Task ErrorAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { code, message = "As Graph would put it." } });
    }
}
