using System.Text.Json.Nodes;
using ErgBot.Journeys.Teams;

namespace ErgBot.Journeys.Driver;

/// <summary>
/// Somebody at a Teams client, in the words of a story. Acting (says, taps, installs) waits until the bot has answered; seeing looks at what
/// the act brought: messages and cards that came, were brought up to date, or changed for this person alone.
/// </summary>
internal sealed class Person(TeamsStandIn teams, TeamsUser account)
{
    private readonly Activities activities = new(teams);
    private readonly Dictionary<string, string> filled = [];
    private int since;
    private JsonObject? last;
    private JsonObject[] results = [];

    public TeamsUser Account => account;

    public Chat Chat { get; } = teams.PersonalChat(account);

    /// <summary>The conversation that the person looks at: where the last thing was said or done.</summary>
    public Chat Here { get; private set; } = teams.PersonalChat(account);

    /// <summary>Which of several instances the next acts go to; null lets them take turns.</summary>
    public Uri? At { get; set; }

    /// <summary>Adds the bot in person: Teams raises both events at once and doesn't wait for the answer to the first.</summary>
    public async Task Installs()
    {
        Chat.HasBot = true;
        Act(Chat);
        await Task.WhenAll(Send(activities.Installation(account, Chat, "add")), Send(activities.Membership(account, Chat, "membersAdded")));
    }

    /// <summary>Adds the bot to the team of that channel, with the channel as the place to begin in.</summary>
    public async Task InstallsIn(Channel channel)
    {
        var place = teams.PlaceOf(channel);
        Act(place);
        await Task.WhenAll(Send(activities.Installation(account, place, "add")), Send(activities.Membership(account, place, "membersAdded")));
    }

    /// <summary>Loads the page anew, upon which the Playground raises the install events again.</summary>
    public Task Reloads() => Installs();

    /// <summary>Removes the bot; posts to the chat are refused from then on.</summary>
    public async Task Removes()
    {
        Chat.HasBot = false;
        Act(Chat);
        await Task.WhenAll(Send(activities.Installation(account, Chat, "remove")), Send(activities.Membership(account, Chat, "membersRemoved")));
    }

    public Task Says(string words) => SaysIn(Chat, words);

    /// <summary>Starts a thread in a channel with a mention of the bot.</summary>
    public Task SaysIn(Channel channel, string words) => SaysIn(teams.NewThread(channel), words);

    /// <summary>Says it in that chat or thread, with a mention of the bot where others are present.</summary>
    public async Task SaysIn(Chat conversation, string words)
    {
        Act(conversation);
        var id = teams.NextId();
        var message = new ShownMessage(id, account.Name);
        if (words.Length >= 12)
        {
            teams.KeepSecret(words);
        }

        teams.Show(conversation, message, new JsonObject { ["text"] = words });
        since = teams.Now;
        await Send(activities.Message(account, conversation, id, words));
    }

    public void Opens(Chat conversation) => Here = conversation;

    /// <summary>Fills an input of a card, found by its label, or its id when it has none.</summary>
    public void Fills(string label, string value) => filled[label] = value;

    /// <summary>Presses a button, found by its title on the newest card that has it; <paramref name="beside"/> tells equal buttons apart by the words next to them.</summary>
    public Task Taps(string title, string? beside = null) => Tap(Find(title, beside));

    /// <summary>Presses it in a client that knows no Action.Execute and does what the card gives instead.</summary>
    public Task TapsFallback(string title, string? beside = null)
    {
        var (message, button) = Find(title, beside);
        return button.Action["fallback"] is JsonObject fallback
            ? Tap((message, button with { Action = fallback }))
            : throw Failed($"The button '{title}' has no fallback.");
    }

    /// <summary>Sends a press that no card offered.</summary>
    public async Task Forges(string verb, JsonObject data)
    {
        Act(Here);
        await Send(activities.Execute(account, Here, "1", new JsonObject { ["title"] = "Forged", ["verb"] = verb }, data));
    }

    /// <summary>Chooses one of the suggested replies under the newest message.</summary>
    public Task Chooses(string title)
    {
        var newest = Visible().LastOrDefault(message => message.FromBot) ?? throw Failed("There is nothing to choose from.");
        var suggestion = newest.As(account.Id).Suggestions.FirstOrDefault(each => Words.Same((string?)each["title"] ?? "", title))
            ?? throw Failed($"'{title}' is not suggested.");
        return (string?)suggestion["type"] == "imBack"
            ? SaysIn(Here, (string?)suggestion["value"] ?? title)
            : throw Failed($"The suggestion '{title}' is of a kind that isn't imitated: {suggestion["type"]}.");
    }

    /// <summary>Teams got no answer in time and sends the last activity again: first with its own id, later with a new one.</summary>
    public async Task IsSentAgain(bool withNewId = false, Uri? to = null)
    {
        var again = (JsonObject)last!.DeepClone();
        again["id"] = withNewId ? teams.NextId() : again["id"]!.DeepClone();
        since = teams.Now;
        await SendAnyhow(again, to);
    }

    /// <summary>Opens the message extension while writing, and types; the titles that it lists, or what it says instead.</summary>
    public async Task<IReadOnlyList<string>> Searches(Chat conversation, string command, string typed = "", int skip = 0, int count = 25)
    {
        Act(conversation);
        var parameter = typed.Length > 0 ? new JsonObject { ["name"] = "typed", ["value"] = typed } : new JsonObject { ["name"] = "initialRun", ["value"] = "true" };
        var delivery = await Send(activities.Invoke(account, conversation, "composeExtension/query", new JsonObject
        {
            ["commandId"] = command,
            ["parameters"] = new JsonArray(parameter),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        }));
        var answer = delivery.Json?["composeExtension"] as JsonObject ?? throw Failed($"gets no results: {delivery.Body}");
        results = [.. (answer["attachments"] as JsonArray ?? []).OfType<JsonObject>()];
        return (string?)answer["type"] switch
        {
            "result" => [.. results.Select(TitleOf)],
            "message" => [(string?)answer["text"] ?? ""],
            _ => throw Failed($"gets an answer of an unknown kind: {delivery.Body}"),
        };
    }

    /// <summary>Chooses one of the results and sends the message with its card.</summary>
    public void Inserts(Chat conversation, string title)
    {
        var result = results.FirstOrDefault(each => TitleOf(each) == title) ?? throw Failed($"'{title}' was not found.");
        Act(conversation);
        teams.Insert(account, conversation, (JsonObject)result.DeepClone());
    }

    public void Sees(string words)
    {
        if (!New().Any(view => Words.Contain(view.Words, words)))
        {
            throw Failed($"does not see \"{words}\".");
        }
    }

    public void SeesCard(string words)
    {
        if (!New().Any(view => view.Cards.Any(card => Words.Contain(Card.WordsOf(card), words))))
        {
            throw Failed($"sees no card that says \"{words}\".");
        }
    }

    public void SeesButton(string title) => Find(title, null);

    /// <summary>Whether there is such a button at all; what was filled in for another is forgotten.</summary>
    public bool Finds(string title)
    {
        filled.Clear();
        return Visible().Any(message => message.FromBot && message.As(account.Id).Cards.SelectMany(Card.ButtonsOf).Any(button => Words.Same(button.Title, title)));
    }

    public void SeesNo(string words)
    {
        if (New().Any(view => Words.Contain(view.Words, words)))
        {
            throw Failed($"sees \"{words}\".");
        }
    }

    /// <summary>Where a button leads that opens the browser.</summary>
    public Uri LinkOf(string title) => Find(title, null).Button is { Type: "Action.OpenUrl" } button && (string?)button.Action["url"] is { } url
        ? new Uri(url)
        : throw Failed($"sees no link '{title}'.");

    public void SeesNothingNew()
    {
        if (New().Any())
        {
            throw Failed("sees something new.");
        }
    }

    /// <summary>All that the last act brought, as one text.</summary>
    public string News => string.Join('\n', New().Select(view => view.Words));

    /// <summary>How many messages of the bot anywhere in the chat say this.</summary>
    public int Times(string words) => Visible().Count(message => message.FromBot && Words.Contain(message.As(account.Id).Words, words));

    public StoryFailedException Failed(string what)
    {
        teams.StoryFailed = true;
        return new($"{account.Name} {what}{Environment.NewLine}{Here.Transcript(account)}{Environment.NewLine}Last sent: {Shortened(last)}");
    }

    private static string Shortened(JsonObject? activity)
    {
        var text = activity?.ToJsonString() ?? "nothing";
        return text.Length < 2000 ? text : text[..2000] + "…";
    }

    private async Task Tap((ShownMessage Message, Button Button) found)
    {
        var (message, button) = found;
        switch (button.Type)
        {
            case "Action.Execute":
                Act(Here);
                await Execute(message, button);
                break;
            case "Action.Submit":
                Act(Here);
                await Submit(message, button);
                break;
            default:
                throw Failed($"The button '{button.Title}' is a {button.Type}, which this driver doesn't press.");
        }
    }

    private async Task Execute(ShownMessage message, Button button)
    {
        var data = button.Action["data"] switch { JsonObject given => (JsonObject)given.DeepClone(), _ => [] };
        Merge(button, data);
        var delivery = await Send(activities.Execute(account, Here, message.Id, button.Action, data));
        if (delivery.Json is not { } answer || answer["statusCode"] is null)
        {
            throw Failed($"gets no answer to '{button.Title}': {delivery.Status} {delivery.Body}");
        }

        switch ((string?)answer["type"])
        {
            case Card.ContentType when answer["value"] is JsonObject card:
                teams.ShowTo(account, message, card);
                break;
            case "application/vnd.microsoft.activity.message":
                Bar((string?)answer["value"] ?? "");
                break;
            case "application/vnd.microsoft.error":
                Bar((string?)answer["value"]?["message"] ?? "");
                break;
            default:
                throw Failed($"gets an answer of an unknown kind to '{button.Title}': {delivery.Body}");
        }
    }

    private async Task Submit(ShownMessage message, Button button)
    {
        if (button.Action["data"] is JsonObject { } raw && raw["msteams"] is JsonObject msteams)
        {
            var type = (string?)msteams["type"];
            if (type == "imBack")
            {
                await SaysIn(Here, (string?)msteams["value"] ?? "");
                return;
            }

            throw Failed($"The button '{button.Title}' is a {type}, which this driver doesn't press.");
        }

        var data = button.Action["data"] switch { JsonObject given => (JsonObject)given.DeepClone(), _ => [] };
        Merge(button, data);
        await Send(activities.Submit(account, Here, message.Id, data));
    }

    /// <summary>Adds the inputs as the client does, with what was filled in or stood there before.</summary>
    private void Merge(Button button, JsonObject data)
    {
        foreach (var input in button.TakesInputs ? Card.InputsOf(button.Card) : [])
        {
            var id = (string?)input["id"] ?? throw Failed("An input has no id.");
            var label = (string?)input["label"] ?? (string?)input["title"] ?? id;
            var value = filled.FirstOrDefault(pair => Words.Same(pair.Key, label) || pair.Key == id).Value ?? (string?)input["value"]?.ToString();
            if ((string?)input["type"] == "Input.ChoiceSet" && value is not null)
            {
                value = string.Join(',', value.Split(',').Select(each => Choice(input, each)));
            }
            else if ((string?)input["type"] == "Input.Toggle")
            {
                value ??= (string?)input["valueOff"] ?? "false";
            }

            if (string.IsNullOrEmpty(value) && (bool?)input["isRequired"] == true)
            {
                throw Failed($"can't press on: '{label}' is required ({input["errorMessage"]}).");
            }

            if (value is not null)
            {
                data[id] = value;
            }
        }

        filled.Clear();
    }

    /// <summary>A choice by its title, as people pick it, or by its value, as the card preset it.</summary>
    private static string Choice(JsonObject input, string titleOrValue) =>
        (string?)(input["choices"] as JsonArray ?? []).FirstOrDefault(choice => Words.Same((string?)choice?["title"] ?? "", titleOrValue))?["value"] ?? titleOrValue;

    private (ShownMessage Message, Button Button) Find(string title, string? beside)
    {
        foreach (var message in Visible().Reverse().Where(message => message.FromBot || message.Inserted))
        {
            var buttons = message.As(account.Id).Cards.SelectMany(Card.ButtonsOf)
                .Where(button => Words.Same(button.Title, title))
                .Select(button => (Button: button, Nearness: beside is null ? 0 : button.NearnessTo(beside)))
                .Where(each => each.Nearness >= 0)
                .ToArray();
            if (buttons.Length == 0)
            {
                continue;
            }

            var nearest = buttons.Max(each => each.Nearness);
            var best = buttons.Where(each => each.Nearness == nearest).ToArray();
            return best.Length == 1
                ? (message, best[0].Button)
                : throw Failed($"sees {best.Length} buttons '{title}'{(beside is null ? "" : $" beside \"{beside}\"")} and can't tell which is meant.");
        }

        throw Failed($"sees no button '{title}'{(beside is null ? "" : $" beside \"{beside}\"")}.");
    }

    private static string TitleOf(JsonObject result) => (string?)result["preview"]?["content"]?["title"] ?? "";

    private void Act(Chat conversation)
    {
        Here = conversation;
        since = teams.Now;
    }

    private void Bar(string text)
    {
        var bar = new ShownMessage(teams.NextId(), "(bar)") { OnlyFor = account.Id };
        teams.Show(Here, bar, new JsonObject { ["text"] = text });
    }

    private async Task<Delivery> Send(JsonObject activity)
    {
        last = activity;
        var delivery = await SendAnyhow(activity, At);
        return delivery.Accepted ? delivery : throw Failed($"gets HTTP {delivery.Status} {delivery.Body}");
    }

    private Task<Delivery> SendAnyhow(JsonObject activity, Uri? to) => teams.DeliverAsync(activity, to ?? At);

    private ShownMessage[] Visible() => [.. Here.SeenBy(account.Id)];

    private IEnumerable<ShownMessage.View> New() => Visible().Select(message => message.As(account.Id)).Where(view => view.At > since);
}
