using ErgBot.Cards;
using ErgBot.People;

namespace ErgBot.Groups;

/// <summary>The kind note to somebody whose places were taken.</summary>
internal static class PlaceLossCard
{
    public static CardReply For(PlaceLoss loss) => new(
        CardParts.Card(PlaceTexts.Title, PlaceTexts.For(loss), CardParts.Text(PlaceTexts.For(loss)), CardParts.Buttons(CardParts.Button(PersonalDataTexts.Title, PersonalDataAction.ShowVerb, []))),
        PlaceTexts.Summary);
}
