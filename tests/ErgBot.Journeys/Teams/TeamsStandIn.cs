using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErgBot.Journeys.Teams;

/// <summary>
/// Stands in for Teams: accounts, chats and channels, the connector that the bot posts to (real HTTP on a loopback port),
/// and what the clients would show. It refuses what it doesn't imitate, and <see cref="Complaints"/> then fails the story.
/// Shapes: Bot Connector REST as documented, and activities as recorded from the Agents Playground.
/// </summary>
internal sealed class TeamsStandIn : IAsyncDisposable
{
    private const string Root = "/amer/";

    // A first question waits until the bot has learned to read, which a busy machine draws out. How soon it answers a benchmark says.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly WebApplication web;
    private readonly HttpClient client;
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private readonly List<Posted> posted = [];
    private readonly List<string> complaints = [];
    private readonly List<Fault> faults = [];
    private readonly Dictionary<string, Chat> conversations = [];
    private readonly Dictionary<string, TeamsUser> users = [];
    private readonly Dictionary<string, Channel> channels = [];
    private readonly HashSet<string> secrets = [];
    private Uri[] bots = [];
    private int happenings;
    private int nextBot;
    private long nextId = 1_526_302_800_000;

    private TeamsStandIn(WebApplication web, LoginStandIn? login)
    {
        this.web = web;
        Login = login;
        client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { Timeout = Patience };
    }

    public Guid Tenant { get; } = Guid.NewGuid();

    public Guid BotAppId { get; } = Guid.NewGuid();

    public string BotId => $"28:{BotAppId:D}";

    /// <summary>Signs what goes to the bot and checks what the bot brings; null for the Development door, where nobody signs.</summary>
    public LoginStandIn? Login { get; }

    public Uri Address { get; private set; } = null!;

    public string ServiceUrl => new Uri(Address, Root).ToString();

    /// <summary>Everything that the bot posted, in order.</summary>
    public IReadOnlyList<Posted> Posted
    {
        get
        {
            lock (gate)
            {
                return [.. posted];
            }
        }
    }

    /// <summary>What no story may leave behind: calls that aren't imitated, calls without the right token, messages that Teams would show badly.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (gate)
            {
                return [.. complaints];
            }
        }
    }

    /// <summary>Names, ids and sentences of people, that belong in no log.</summary>
    public IReadOnlyCollection<string> Secrets
    {
        get
        {
            lock (gate)
            {
                return [.. secrets];
            }
        }
    }

    /// <summary>How long a call takes here, there and back; none, unless a bench wants it as far away as Teams is.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>Whether somebody saw something else than the story tells.</summary>
    public bool StoryFailed { get; set; }

    /// <summary>Counts up with everything that happens, so that one can ask what is new since.</summary>
    public int Now => Volatile.Read(ref happenings);

    public static async Task<TeamsStandIn> StartAsync(bool signed = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.AddServerHeader = false;
        });
        var teams = new TeamsStandIn(builder.Build(), signed ? new LoginStandIn() : null);
        teams.web.Map(Root + "{**path}", teams.AnswerAsync);
        teams.Login?.Map(teams.web);
        await teams.web.StartAsync();
        teams.Address = new Uri(teams.web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        teams.Login?.Issue(teams.Address, teams.BotAppId, teams.Tenant);
        return teams;
    }

    /// <summary>The bot's messaging endpoints; with several, deliveries take turns, as behind a load balancer.</summary>
    public void DeliverTo(params IEnumerable<Uri> endpoints) => bots = [.. endpoints];

    public TeamsUser AddUser(string name)
    {
        var objectId = Guid.NewGuid();
        var mailbox = name.ToLowerInvariant().Replace(' ', '.');
        var user = new TeamsUser($"29:1{Opaque(objectId)}", objectId, name, $"{mailbox}.{objectId.ToString("N")[..6]}@staff.example");
        lock (gate)
        {
            users.Add(user.Id, user);
            secrets.UnionWith(user.Secrets);
        }

        return user;
    }

    public Channel AddChannel(string team, string name)
    {
        var teamId = $"19:{Opaque(Guid.NewGuid())}@thread.tacv2";
        var channel = new Channel($"19:{Opaque(Guid.NewGuid())}@thread.tacv2", name, teamId, team, Guid.NewGuid());
        lock (gate)
        {
            channels.Add(channel.Id, channel);
            conversations.Add(channel.Id, new Chat(channel.Id, ChatKind.Channel, channel) { HasBot = true });
        }

        return channel;
    }

    /// <summary>The one 1:1 chat of the bot with that person: the same id however often it is asked for.</summary>
    public Chat PersonalChat(TeamsUser user)
    {
        lock (gate)
        {
            return PersonalChatUnderLock(user);
        }
    }

    public Chat GroupChat()
    {
        lock (gate)
        {
            var chat = new Chat($"19:{Opaque(Guid.NewGuid())}@thread.v2", ChatKind.GroupChat) { HasBot = true };
            conversations.Add(chat.Id, chat);
            return chat;
        }
    }

    /// <summary>The channel itself; what is posted to it begins a thread.</summary>
    public Chat PlaceOf(Channel channel)
    {
        lock (gate)
        {
            return conversations[channel.Id];
        }
    }

    /// <summary>The threads that hang in a channel, the oldest first.</summary>
    public IReadOnlyList<Chat> ThreadsIn(Channel channel)
    {
        lock (gate)
        {
            return [.. conversations.Values.Where(chat => chat.Channel == channel && chat.Id != channel.Id)];
        }
    }

    public Chat NewThread(Channel channel)
    {
        lock (gate)
        {
            return ThreadUnderLock(channel, NextIdUnderLock());
        }
    }

    public string NextId()
    {
        lock (gate)
        {
            return NextIdUnderLock();
        }
    }

    public void Breaks(Fault fault)
    {
        lock (gate)
        {
            faults.Add(fault);
        }
    }

    public void Heals()
    {
        lock (gate)
        {
            faults.Clear();
        }
    }

    /// <summary>What somebody says must not turn up in a log either.</summary>
    public void KeepSecret(string sentence)
    {
        lock (gate)
        {
            secrets.Add(sentence);
        }
    }

    /// <summary>Writes a person's own message, or the bar under a button, into what the clients show.</summary>
    public void Show(Chat conversation, ShownMessage message, JsonObject activity)
    {
        lock (gate)
        {
            message.Show(activity, ++happenings);
            conversation.Add(message);
        }
    }

    /// <summary>A person's own message with a card that came by the message extension.</summary>
    public void Insert(TeamsUser author, Chat conversation, JsonObject attachment)
    {
        lock (gate)
        {
            attachment.Remove("preview");
            var message = new ShownMessage(NextIdUnderLock(), author.Name) { Inserted = true };
            var activity = new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(attachment) };
            complaints.AddRange(Card.In(activity).SelectMany(HouseRules.BrokenBy));
            message.Show(activity, ++happenings);
            conversation.Add(message);
        }
    }

    /// <summary>The answer to a pressed button takes the card's place, for the one who pressed alone.</summary>
    public void ShowTo(TeamsUser presser, ShownMessage message, JsonObject card)
    {
        lock (gate)
        {
            Judge(card);
            message.ShowTo(presser.Id, card, ++happenings);
        }
    }

    /// <summary>Sends one activity to one of the bots, signed when this Teams signs, and waits for the answer.</summary>
    public Task<Delivery> DeliverAsync(JsonObject activity, Uri? bot = null)
    {
        var text = activity.ToJsonString();
        return DeliverRawAsync(
            new StringContent(text, Encoding.UTF8, "application/json"),
            bot,
            (string?)activity["conversation"]?["id"],
            Login?.Token(ServiceUrl));
    }

    public async Task<Delivery> DeliverRawAsync(HttpContent content, Uri? bot = null, string? conversationId = null, string? token = null)
    {
        var endpoints = bots;
        using var request = new HttpRequestMessage(HttpMethod.Post, bot ?? endpoints[(Interlocked.Increment(ref nextBot) & int.MaxValue) % endpoints.Length]) { Content = content };
        if (conversationId is not null)
        {
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversationId);
        }

        // Who refuses a large body by its announced length may close the line; asked first, the answer isn't lost with it.
        request.Headers.ExpectContinue = content.Headers.ContentLength > 100_000;
        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        var started = TimeProvider.System.GetTimestamp();
        using var response = await client.SendAsync(request, closing.Token);
        var body = await response.Content.ReadAsStringAsync(closing.Token);
        return new Delivery((int)response.StatusCode, body, TimeProvider.System.GetElapsedTime(started));
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await web.DisposeAsync();
        client.Dispose();
        closing.Dispose();
    }

    private static string Opaque(Guid id) => Convert.ToBase64String(id.ToByteArray()).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private async Task AnswerAsync(HttpContext http)
    {
        var call = await ConnectorCall.ReadAsync(http, Root);
        await Task.Delay(Latency);
        Fault? fault;
        lock (gate)
        {
            fault = faults.Find(each => each.Takes(call));
        }

        if (fault is { Kind: FaultKind.Hang })
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, closing.Token);
            await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
            http.Abort();
            return;
        }

        var reply = fault is { Kind: FaultKind.Refuse } ? fault.Reply : Answer(call);
        if (fault is { Kind: FaultKind.AcceptThenReset })
        {
            http.Abort();
            return;
        }

        reply = fault is { Kind: FaultKind.AcceptThenRefuse } ? fault.Reply : reply;
        http.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (reply.Body is not null)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(reply.Body.ToJsonString(), http.RequestAborted);
        }
    }

    private ConnectorReply Answer(ConnectorCall call)
    {
        lock (gate)
        {
            if (Login?.Accepts(call.Authorization) ?? call.Authorization is null)
            {
                return AnswerUnderLock(call);
            }

            complaints.Add($"{call.Method} came with a token that this Teams didn't issue, or without one.");
            return ConnectorReply.Error(401, "Unauthorized", "Authorization has been denied for this request.");
        }
    }

    private ConnectorReply AnswerUnderLock(ConnectorCall call) => (call.Method, call.Segments) switch
    {
        ("POST", ["v3", "conversations"]) => Create(call.Body),
        ("POST", ["v3", "conversations", var id, "activities"]) => Send(id, call),
        ("POST", ["v3", "conversations", var id, "activities", _]) => Send(id, call),
        ("PUT", ["v3", "conversations", var id, "activities", var activity]) => Update(id, activity, call),
        ("DELETE", ["v3", "conversations", var id, "activities", var activity]) => Delete(id, activity),
        ("GET", ["v3", "conversations", var id, "members", var member]) => Member(id, member),
        ("GET", ["v3", "conversations", var id, "pagedmembers"]) => PagedMembers(id),
        ("GET", ["v3", "teams", var id]) => Team(id),
        ("GET", ["v3", "teams", var id, "conversations"]) => TeamChannels(id),
        _ => Refuse(call),
    };

    private ConnectorReply Refuse(ConnectorCall call)
    {
        complaints.Add($"{call.Method} {string.Join('/', call.Segments)} is not imitated.");
        return ConnectorReply.Error(501, "NotImplemented", "The stand-in doesn't imitate this.");
    }

    private ConnectorReply Create(JsonObject? body)
    {
        if (body is null || (string?)body["tenantId"] != Tenant.ToString("D"))
        {
            return ConnectorReply.Error(400, "BadSyntax", "tenantId is required.");
        }

        if ((bool?)body["isGroup"] == true)
        {
            return CreateThread(body);
        }

        if (body["members"] is not JsonArray { Count: 1 } members || FindUser((string?)members[0]?["id"]) is not { } user)
        {
            return ConnectorReply.Error(400, "BadSyntax", "Exactly one member is required.");
        }

        var chat = PersonalChatUnderLock(user);
        if (!chat.HasBot)
        {
            return ConnectorReply.Error(403, "ForbiddenOperationException", "The bot is not installed in the personal scope of this user.");
        }

        posted.Add(new Posted(++happenings, PostedKind.Create, chat.Id, "", body));
        if (body["activity"] is JsonObject activity)
        {
            Put(chat, activity);
        }

        return new ConnectorReply(201, new JsonObject { ["id"] = chat.Id });
    }

    private ConnectorReply CreateThread(JsonObject body)
    {
        if ((string?)body["channelData"]?["channel"]?["id"] is not { } id || !channels.TryGetValue(id, out var channel) || body["activity"] is not JsonObject activity)
        {
            return ConnectorReply.Error(400, "BadSyntax", "A thread needs a channel and an activity; group chats can't be made.");
        }

        var thread = ThreadUnderLock(channel, NextIdUnderLock());
        posted.Add(new Posted(++happenings, PostedKind.Create, thread.Id, "", body));
        var activityId = Put(thread, activity);
        return new ConnectorReply(201, new JsonObject { ["id"] = thread.Id, ["activityId"] = activityId });
    }

    private ConnectorReply Send(string conversationId, ConnectorCall call)
    {
        if (Unfit(conversationId, call) is { } refusal)
        {
            return refusal;
        }

        var conversation = conversations[conversationId];
        if (conversation is { Kind: ChatKind.Channel, Channel: { } channel } && conversation.Id == channel.Id)
        {
            conversation = ThreadUnderLock(channel, NextIdUnderLock());
        }

        var typing = (string?)call.Body!["type"] == "typing";
        return new ConnectorReply(typing ? 202 : 201, new JsonObject { ["id"] = Put(conversation, call.Body) });
    }

    private ConnectorReply Update(string conversationId, string activityId, ConnectorCall call)
    {
        if (Unfit(conversationId, call) is { } refusal)
        {
            return refusal;
        }

        if (conversations[conversationId].Find(activityId) is not { FromBot: true } message)
        {
            return ConnectorReply.Error(404, "ActivityNotFoundInConversation", "No such activity.");
        }

        posted.Add(new Posted(++happenings, PostedKind.Update, conversationId, activityId, call.Body!));
        Judge(call.Body!);
        message.Show(call.Body!, happenings);
        return new ConnectorReply(200, new JsonObject { ["id"] = activityId });
    }

    private ConnectorReply Delete(string conversationId, string activityId)
    {
        if (!conversations.TryGetValue(conversationId, out var conversation) || conversation.Find(activityId) is not { FromBot: true } message)
        {
            return ConnectorReply.Error(404, "ActivityNotFoundInConversation", "No such activity.");
        }

        posted.Add(new Posted(++happenings, PostedKind.Delete, conversationId, activityId, []));
        message.Delete();
        return new ConnectorReply(200);
    }

    /// <summary>The refusals that real Teams gives to a post; null when it takes it.</summary>
    private ConnectorReply? Unfit(string conversationId, ConnectorCall call)
    {
        if (!conversations.TryGetValue(conversationId, out var conversation))
        {
            return ConnectorReply.Error(404, "ConversationNotFound", "Conversation not found.");
        }

        if (!conversation.HasBot)
        {
            return ConnectorReply.Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
        }

        if (call.Length > 50_000)
        {
            // 100 KB of UTF-16; JSON of the bot is ASCII or nearly so.
            return ConnectorReply.Error(413, "MessageSizeTooBig", "Message size too large.");
        }

        return call.Body is null || !IsSayable(call.Body)
            ? ConnectorReply.Error(400, "BadSyntax", "Activity resulted into multiple skype activities or none.")
            : null;
    }

    private static bool IsSayable(JsonObject activity) => (string?)activity["type"] switch
    {
        "typing" => true,
        "message" => (string?)activity["text"] is { Length: > 0 } || activity["attachments"] is JsonArray { Count: > 0 },
        _ => false,
    };

    private string Put(Chat conversation, JsonObject activity)
    {
        var id = NextIdUnderLock();
        posted.Add(new Posted(++happenings, PostedKind.Send, conversation.Id, id, activity));
        if ((string?)activity["type"] == "message")
        {
            Judge(activity);
            var message = new ShownMessage(id, "ErgBot") { FromBot = true };
            message.Show(activity, happenings);
            conversation.Add(message);
        }

        return id;
    }

    private void Judge(JsonObject activityOrCard)
    {
        var isCard = (string?)activityOrCard["type"] == "AdaptiveCard";
        JsonObject[] cards = isCard ? [activityOrCard] : [.. Card.In(activityOrCard)];
        complaints.AddRange(cards.SelectMany(HouseRules.BrokenBy));
        if (!isCard && cards.Length > 0)
        {
            complaints.AddRange(HouseRules.BrokenByMessage(activityOrCard));
        }
    }

    private ConnectorReply Member(string conversationId, string memberId) =>
        !conversations.ContainsKey(conversationId) && !channels.ContainsKey(conversationId)
            ? ConnectorReply.Error(404, "ConversationNotFound", "Conversation not found.")
            : FindUser(memberId) is { } user
                ? new ConnectorReply(200, Describe(user))
                : ConnectorReply.Error(404, "MemberNotFoundInConversation", "Member not found in conversation.");

    private ConnectorReply PagedMembers(string conversationId) => conversations.GetValueOrDefault(conversationId) switch
    {
        null => ConnectorReply.Error(404, "ConversationNotFound", "Conversation not found."),
        { Kind: ChatKind.Personal } chat => new ConnectorReply(200, Page(users.Values.Where(user => PersonalId(user) == chat.Id))),
        _ => new ConnectorReply(200, Page(users.Values)),
    };

    private JsonObject Page(IEnumerable<TeamsUser> page) => new() { ["members"] = new JsonArray([.. page.Select(Describe)]) };

    private ConnectorReply Team(string teamId) => channels.Values.FirstOrDefault(channel => channel.TeamId == teamId) is { } found
        ? new ConnectorReply(200, new JsonObject { ["id"] = teamId, ["name"] = found.TeamName, ["aadGroupId"] = found.TeamGroupId.ToString("D") })
        : ConnectorReply.Error(404, "BadArgument", "Unknown team.");

    private ConnectorReply TeamChannels(string teamId)
    {
        // The General channel has the team's id and no name.
        var all = channels.Values.Where(channel => channel.TeamId == teamId).Select(channel => new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name });
        return new ConnectorReply(200, new JsonObject { ["conversations"] = new JsonArray([new JsonObject { ["id"] = teamId, ["name"] = null }, .. all]) });
    }

    private JsonObject Describe(TeamsUser user) => new()
    {
        ["id"] = user.Id,
        ["objectId"] = user.ObjectId.ToString("D"),
        ["aadObjectId"] = user.ObjectId.ToString("D"),
        ["name"] = user.Name,
        ["email"] = user.UserPrincipalName,
        ["userPrincipalName"] = user.UserPrincipalName,
        ["tenantId"] = Tenant.ToString("D"),
        ["userRole"] = "user",
    };

    /// <summary>A member may be named by the Teams id or the Entra object id.</summary>
    private TeamsUser? FindUser(string? id) => id is null ? null
        : users.GetValueOrDefault(id) ?? users.Values.FirstOrDefault(user => user.ObjectId.ToString("D").Equals(id, StringComparison.OrdinalIgnoreCase));

    private Chat PersonalChatUnderLock(TeamsUser user)
    {
        var id = PersonalId(user);
        if (!conversations.TryGetValue(id, out var chat))
        {
            conversations.Add(id, chat = new Chat(id, ChatKind.Personal));
            secrets.Add(id);
        }

        return chat;
    }

    private static string PersonalId(TeamsUser user) => "a:1" + user.Id[4..];

    private Chat ThreadUnderLock(Channel channel, string rootId)
    {
        var thread = new Chat($"{channel.Id};messageid={rootId}", ChatKind.Channel, channel) { HasBot = conversations[channel.Id].HasBot };
        conversations.Add(thread.Id, thread);
        return thread;
    }

    private string NextIdUnderLock() => (++nextId).ToString(CultureInfo.InvariantCulture);
}
