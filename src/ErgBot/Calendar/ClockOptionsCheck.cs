using Microsoft.Extensions.Options;

namespace ErgBot.Calendar;

internal sealed class ClockOptionsCheck(IHostEnvironment environment) : IValidateOptions<ClockOptions>
{
    public ValidateOptionsResult Validate(string? name, ClockOptions options) => options.StartAt switch
    {
        null or "" => ValidateOptionsResult.Success,
        _ when !environment.IsDevelopment() => ValidateOptionsResult.Fail(
            "Clock:StartAt is for Development only: remove it, here events follow the real clock."),
        var text when CalendarClock.ParseStart(text) is null => ValidateOptionsResult.Fail(
            "Clock:StartAt cannot be read: put a date and time with its offset there, such as 2018-05-14T09:00:00-04:00."),
        _ => ValidateOptionsResult.Success,
    };
}
