using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ErgBot.Benchmarks.Sdk;

/// <summary>Answers a button with a card.</summary>
internal sealed class CardBot : TeamsActivityHandler
{
    private static readonly JObject Card = JObject.Parse("""
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "Kick-off", "size": "large", "weight": "bolder", "wrap": true },
            { "type": "FactSet", "facts": [ { "title": "When", "value": "Wednesday, 3:15 PM" }, { "title": "Where", "value": "Room 5" }, { "title": "Going", "value": "12" } ] },
            { "type": "TextBlock", "text": "You are going.", "wrap": true }
          ],
          "actions": [
            { "type": "Action.Execute", "title": "Going", "verb": "rsvp", "data": { "answer": "going" } },
            { "type": "Action.Execute", "title": "Maybe", "verb": "rsvp", "data": { "answer": "maybe" } },
            { "type": "Action.Execute", "title": "Can't go", "verb": "rsvp", "data": { "answer": "no" } }
          ]
        }
        """);

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        => Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive", Value = Card });
}
