using System.Globalization;
using System.Text.Json.Nodes;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Driver;

/// <summary>Composes activities as Teams sends them (shapes as recorded from the Agents Playground).</summary>
internal sealed class Activities(TeamsStandIn teams)
{
    public JsonObject Message(TeamsUser from, Chat to, string id, string text)
    {
        var activity = Envelope("message", id, from, to, named: true);
        activity["text"] = text;
        activity["textFormat"] = "plain";
        if (to.Kind != ChatKind.Personal)
        {
            activity["text"] = $"<at>ErgBot</at> {text}";
            activity["entities"]!.AsArray().Insert(0, new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = teams.BotId, ["name"] = "ErgBot" },
                ["text"] = "<at>ErgBot</at>",
            });
        }

        return activity;
    }

    /// <summary>A pressed Action.Execute.</summary>
    public JsonObject Execute(TeamsUser from, Chat to, string cardMessageId, JsonObject action, JsonObject data)
    {
        var activity = Invoke(from, to, "adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["title"] = action["title"]?.DeepClone(),
                ["verb"] = action["verb"]?.DeepClone(),
                ["data"] = data,
            },
            ["trigger"] = "manual",
        });
        activity["replyToId"] = cardMessageId;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    public JsonObject Invoke(TeamsUser from, Chat to, string name, JsonNode? value)
    {
        var activity = Envelope("invoke", $"f:{Guid.NewGuid():D}", from, to, named: true);
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    /// <summary>A pressed Action.Submit: a message without words.</summary>
    public JsonObject Submit(TeamsUser from, Chat to, string cardMessageId, JsonNode? data)
    {
        var activity = Envelope("message", teams.NextId(), from, to, named: true);
        activity["replyToId"] = cardMessageId;
        activity["value"] = data;
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        return activity;
    }

    public JsonObject Installation(TeamsUser from, Chat to, string action)
    {
        var activity = Envelope("installationUpdate", $"f:{Guid.NewGuid():D}", from, to, named: false);
        activity["action"] = action;
        activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = to.Channel?.Id ?? to.Id } };
        return activity;
    }

    /// <summary>Who came or went: the bot itself, and in a 1:1 chat the person too.</summary>
    public JsonObject Membership(TeamsUser from, Chat to, string list)
    {
        var activity = Envelope("conversationUpdate", $"f:{Guid.NewGuid():D}", from, to, named: false);
        var members = new JsonArray(new JsonObject { ["id"] = teams.BotId });
        if (to.Kind == ChatKind.Personal)
        {
            members.Insert(0, new JsonObject { ["id"] = from.Id, ["aadObjectId"] = from.ObjectId.ToString("D") });
        }

        activity[list] = members;
        if (to.Kind == ChatKind.Channel)
        {
            activity["channelData"]!["eventType"] = list == "membersAdded" ? "teamMemberAdded" : "teamMemberRemoved";
        }

        return activity;
    }

    public JsonObject Envelope(string type, string id, TeamsUser from, Chat to, bool named)
    {
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var sender = new JsonObject { ["id"] = from.Id, ["aadObjectId"] = from.ObjectId.ToString("D") };
        if (named)
        {
            // Install events carry no name.
            sender["name"] = from.Name;
        }

        var conversation = new JsonObject
        {
            ["conversationType"] = to.Kind switch { ChatKind.Personal => "personal", ChatKind.GroupChat => "groupChat", _ => "channel" },
            ["tenantId"] = teams.Tenant.ToString("D"),
            ["id"] = to.Id,
        };
        var channelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = teams.Tenant.ToString("D") } };
        if (to.Kind != ChatKind.Personal)
        {
            conversation["isGroup"] = true;
        }

        if (to.Channel is { } channel)
        {
            channelData["teamsChannelId"] = channel.Id;
            channelData["teamsTeamId"] = channel.TeamId;
            channelData["channel"] = new JsonObject { ["id"] = channel.Id };
            channelData["team"] = new JsonObject { ["id"] = channel.TeamId, ["name"] = channel.TeamName, ["aadGroupId"] = channel.TeamGroupId.ToString("D") };
        }

        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now,
            ["localTimestamp"] = now,
            ["localTimezone"] = "America/New_York",
            ["serviceUrl"] = teams.ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = sender,
            ["recipient"] = new JsonObject { ["id"] = teams.BotId, ["name"] = "ErgBot" },
            ["conversation"] = conversation,
            ["channelData"] = channelData,
            ["locale"] = "en-US",
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["country"] = "US", ["platform"] = "Web", ["timezone"] = "America/New_York" }),
        };
    }
}
