using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ErgBot.Benchmarks.Sdk;

/// <summary>Asks for a name and greets it: two turns, then again.</summary>
internal sealed class WaterfallBot : ActivityHandler
{
    private readonly IStatePropertyAccessor<DialogState> _state;
    private readonly ComponentDialog _dialog = new Greeting();

    public WaterfallBot(ConversationState conversations) => _state = conversations.CreateProperty<DialogState>("DialogState");

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        => _dialog.RunAsync(turnContext, _state, cancellationToken);

    private sealed class Greeting : ComponentDialog
    {
        public Greeting()
            : base(nameof(Greeting))
        {
            AddDialog(new WaterfallDialog("steps", [AskAsync, GreetAsync]));
            AddDialog(new TextPrompt("name"));
            InitialDialogId = "steps";
        }

        private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
            => step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("What is your name?") }, cancellationToken);

        private static async Task<DialogTurnResult> GreetAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            await step.Context.SendActivityAsync(MessageFactory.Text($"Hello {step.Result}"), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
    }
}
