using ErgBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ErgBot.Hosting;

/// <summary>
/// A turn that failed still gets an answer. An outage of the storage leaves a dialog where it is, so that trying again goes on from there;
/// after anything else the dialog is ended, so that nobody is caught in a step that fails every time.
/// </summary>
internal sealed partial class TurnErrors(IServiceProvider services, ILogger<TurnErrors> log)
{
    private const string Outage = "I can't reach my records right now, so I can't be sure that anything was saved. Please try again in a minute; asking twice does no harm.";
    private const string Fault = "Sorry, something went wrong on my side. Please try again, or say \"help\" to see what I can do.";

    public async Task AnswerAsync(ITurnContext turn, Exception fault)
    {
        var isOutage = StorageFault.IsOutage(fault);
        Log.Failed(log, turn.Activity.Type ?? "", isOutage, Describe(fault));
        try
        {
            await AnswerAsync(turn, isOutage ? Outage : Fault, IsUnsent(fault));
            if (!isOutage && services.GetService<ConversationState>() is { } conversation)
            {
                await conversation.DeleteAsync(turn);
            }
        }
        catch (Exception second) when (second is not OutOfMemoryException) // the last one who could say something has nobody above
        {
            Log.NotAnswered(log, Describe(second));
        }
    }

    /// <summary>The answer itself could not be sent, or Teams may have taken it: more words would fail as well, or contradict it.</summary>
    private static bool IsUnsent(Exception fault) => fault is ErrorResponseException or HttpRequestException or OperationCanceledException;

    private static async Task AnswerAsync(ITurnContext turn, string sentence, bool isUnsent)
    {
        switch (turn.Activity.Type)
        {
            case ActivityTypes.Invoke:
                // Teams shows its own red "something went wrong" for any status but 200, and asks again after a 5xx.
                await turn.SendActivityAsync(new Activity
                {
                    Type = ActivityTypesEx.InvokeResponse,
                    Value = new InvokeResponse { Status = StatusCodes.Status200OK, Body = InvokeBody(turn.Activity.Name, sentence) },
                });
                break;
            case ActivityTypes.Message when !isUnsent:
                await turn.SendActivityAsync(MessageFactory.Text(sentence));
                break;
        }
    }

    /// <summary>The sentence in the shape in which each kind of invoke shows one (facts: a3).</summary>
    private static JObject? InvokeBody(string? name, string sentence) => name switch
    {
        "adaptiveCard/action" => new()
        {
            ["statusCode"] = StatusCodes.Status200OK,
            ["type"] = "application/vnd.microsoft.activity.message",
            ["value"] = sentence,
        },
        not null when name.StartsWith("composeExtension/", StringComparison.Ordinal) => new()
        {
            ["composeExtension"] = new JObject { ["type"] = "message", ["text"] = sentence },
        },
        not null when name.StartsWith("task/", StringComparison.Ordinal) => new()
        {
            ["task"] = new JObject { ["type"] = "message", ["value"] = sentence },
        },
        _ => null,
    };

    /// <summary>Types and places, not messages: a parser's or a storage's message may quote what a person wrote, or who they are.</summary>
    private static string Describe(Exception fault) =>
        fault.InnerException is { } inner
            ? $"{fault.GetType()}\n{fault.StackTrace}\n  caused by {Describe(inner)}"
            : $"{fault.GetType()}\n{fault.StackTrace}";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A turn failed ({Type}, outage of the storage: {IsOutage}): {Fault}")]
        public static partial void Failed(ILogger logger, string type, bool isOutage, string fault);

        [LoggerMessage(LogLevel.Warning, "The answer to a failed turn could not be given: {Fault}")]
        public static partial void NotAnswered(ILogger logger, string fault);
    }
}
