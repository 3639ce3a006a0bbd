using ErgBot.Cards;
using Newtonsoft.Json.Linq;

namespace ErgBot.People;

/// <summary>The buttons about one's own data. They concern whoever presses and nobody else: there is nobody to be named in their data.</summary>
internal sealed class PersonalDataTap(PersonalData data, Erasures erasures)
{
    public async Task<Reply> ShowAsync(Asker asker, CancellationToken ct) =>
        PersonalDataCard.For(await data.OfAsync(asker.Id, ct));

    public async Task<Reply> JsonAsync(Asker asker, JObject pressed, CancellationToken ct) =>
        PersonalDataCard.Json(PersonalData.ToJson(await data.OfAsync(asker.Id, ct)), PersonalDataAction.PartOf(pressed));

    public static Reply Ask() => PersonalDataCard.Sure();

    public static Reply Keep() => new TextReply(PersonalDataTexts.KeptAll);

    public async Task<Reply> ForgetAsync(Asker asker, CancellationToken ct)
    {
        await erasures.WishAsync(asker.Id, ct);
        return PersonalDataCard.Farewell();
    }
}
