using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ErgBot.Calendar;

internal static class CalendarSetup
{
    public static IServiceCollection AddCalendar(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<ClockOptions>().Bind(configuration.GetSection(ClockOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ClockOptions>>(new ClockOptionsCheck(environment));

        // Real time is what TimeProvider means in the container; calendar time has to be asked for by its own name.
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new CalendarClock(
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<ClockOptions>>().Value.StartAt is { Length: > 0 } text ? CalendarClock.ParseStart(text) : null));
        services.AddSingleton<DistrictTime>();
        return services;
    }
}
