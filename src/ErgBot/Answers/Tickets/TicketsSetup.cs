using ErgBot.People;
using Microsoft.Extensions.Options;

namespace ErgBot.Answers.Tickets;

internal static class TicketsSetup
{
    public static IServiceCollection AddTickets(this IServiceCollection services)
    {
        services.AddOptions<QuestionsOptions>().BindConfiguration(QuestionsOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<QuestionsOptions>, QuestionsOptionsCheck>();
        return services
            .AddSingleton<TicketStore>()
            .AddSingleton<TicketPlaces>()
            .AddSingleton<TicketBell>()
            .AddSingleton<LastQuestion>()
            .AddSingleton<IPersonalMemory>(provider => provider.GetRequiredService<LastQuestion>())
            .AddSingleton<IPersonalData, TicketData>()
            .AddSingleton<TicketErrands>()
            .AddSingleton<QuestionTap>()
            .AddSingleton<TicketTap>()
            .AddHostedService<TicketWorker>();
    }
}
