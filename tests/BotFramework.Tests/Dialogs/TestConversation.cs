using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

/// <summary>A conversation with one dialog. The state is written away after every turn and read again in the next.</summary>
internal sealed class TestConversation
{
    private readonly Dialog root;
    private readonly object? options;
    private readonly IStorage storage;
    private readonly TestAdapter adapter;

    public TestConversation(Dialog root, object? options = null, IStorage? storage = null, string channelId = "test")
    {
        this.root = root;
        this.options = options;
        this.storage = storage ?? new MemoryStorage();
        adapter = new TestAdapter(channelId, sendTraceActivity: true);
    }

    /// <summary>Changes what arrives after the adapter has filled it in.</summary>
    public Action<Activity>? OnArrival { get; init; }

    /// <summary>What the last turn came to.</summary>
    public DialogTurnResult Result { get; private set; } = new(DialogTurnStatus.Empty);

    /// <returns>What the bot answers.</returns>
    public Task<IReadOnlyList<Activity>> SaysAsync(string text) => SendsAsync(new Activity(ActivityTypes.Message) { Text = text });

    /// <returns>What the bot answers.</returns>
    public async Task<IReadOnlyList<Activity>> SendsAsync(Activity activity)
    {
        await adapter.ProcessActivityAsync(activity, TurnAsync);

        var replies = adapter.ActiveQueue.ToList();
        adapter.ActiveQueue.Clear();
        return replies;
    }

    /// <returns>The only thing that the bot answers, as text.</returns>
    public async Task<string?> HearsAsync(string text) => Assert.Single(await SaysAsync(text)).Text;

    private async Task TurnAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        OnArrival?.Invoke(turn.Activity);

        // Nothing of the turn before is left but what was stored.
        var state = new ConversationState(storage);
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("DialogState")).Add(root);
        var dc = await dialogs.CreateContextAsync(turn, cancellationToken);

        Result = await dc.ContinueDialogAsync(cancellationToken);
        if (Result.Status == DialogTurnStatus.Empty)
        {
            Result = await dc.BeginDialogAsync(root.Id, options, cancellationToken);
        }

        await state.SaveChangesAsync(turn, cancellationToken: cancellationToken);
    }
}
