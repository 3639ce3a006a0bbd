using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BotFramework.Tests.Dialogs;

/// <summary>A dialog that waits, and remembers what it was told.</summary>
internal sealed class Recorder(string id, params string[] handles) : Dialog(id)
{
    public List<DialogEvent> Events { get; } = [];

    public List<DialogReason> Ended { get; } = [];

    public int Reprompted { get; private set; }

    public object? Resumed { get; private set; }

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(EndOfTurn);

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        Task.FromResult(EndOfTurn);

    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        Resumed = result;
        return Task.FromResult(EndOfTurn);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        Reprompted++;
        return Task.CompletedTask;
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        Ended.Add(reason);
        return Task.CompletedTask;
    }

    protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        Events.Add(e);
        return Task.FromResult(handles.Contains(e.Name));
    }

    /// <summary>A component that remembers what it was told.</summary>
    internal sealed class Root(string id, params string[] handles) : ComponentDialog(id)
    {
        public List<DialogEvent> Events { get; } = [];

        public int Initialized { get; private set; }

        public int Reprompted { get; private set; }

        public List<DialogReason> Ended { get; } = [];

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Events.Add(e);
            return Task.FromResult(handles.Contains(e.Name));
        }

        protected override Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        {
            Reprompted++;
            return Task.CompletedTask;
        }

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Ended.Add(reason);
            return Task.CompletedTask;
        }

        protected override Task OnInitializeAsync(DialogContext dc)
        {
            Initialized++;
            return base.OnInitializeAsync(dc);
        }
    }
}
