using ErgBot.Calendar;
using ErgBot.People;
using ErgBot.People.Pace;
using ErgBot.Storage;
using ErgBot.Tests.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ErgBot.Tests.People;

/// <summary>The registrations of Storage, Calendar and People together, as Program.cs makes them.</summary>
public sealed class SetupTests
{
    private static readonly Dictionary<string, string?> _proper = new()
    {
        ["Storage:ConnectionString"] = "UseDevelopmentStorage=true",
        ["Privacy:Key"] = TestKeys.Text(1),
        ["Privacy:PreviousKeys:0"] = TestKeys.Text(2),
        ["Organizers:0"] = "22222222-2222-2222-2222-222222222222",
        ["StaffRoll:StaffDomains:0"] = "district.example",
    };

    [Fact]
    public void Everything_can_be_made()
    {
        using var host = Host(Environments.Production, _proper);

        host.Services.GetRequiredService<IStartupValidator>().Validate();
        Assert.NotNull(host.Services.GetRequiredService<AddressBook>());
        Assert.IsType<ListedStaffRoll>(host.Services.GetRequiredService<IStaffRoll>());
        Assert.NotNull(host.Services.GetRequiredService<DistrictTime>());
        Assert.Equal(2, host.Services.GetRequiredService<PrivacyKeys>().All.Count);
        Assert.True(host.Services.GetRequiredService<Organizers>().Includes(new(Guid.NewGuid(), new("22222222-2222-2222-2222-222222222222"))));
        Assert.Equal([typeof(TablesStartup), typeof(PaceWorker), typeof(ErasureWorker), typeof(ClockStart), typeof(NightWorker)], host.Services.GetServices<IHostedService>().Select(x => x.GetType()));
        Assert.Same(host.Services.GetRequiredService<TablesStartup>(), host.Services.GetServices<IHostedService>().First());
        Assert.Same(TimeProvider.System, host.Services.GetRequiredService<TimeProvider>());
    }

    [Theory]
    [InlineData("Storage:ConnectionString", null)]
    [InlineData("Privacy:Key", null)]
    [InlineData("Privacy:Key", "short")]
    [InlineData("Privacy:PreviousKeys:0", "short")]
    [InlineData("Privacy:SmallCount", "2")]
    [InlineData("Organizers:0", "ann@district.example")]
    [InlineData("StaffRoll:StaffDomains:0", null)]
    [InlineData("StaffRoll:AdministratorsFile", "none.csv")]
    [InlineData("Clock:StartAt", "2018-05-14T09:00:00-04:00")]
    public void A_bad_setting_refuses_the_start_and_is_named(string key, string? value)
    {
        using var host = Host(Environments.Production, new(_proper) { [key] = value });

        var e = Assert.Throws<OptionsValidationException>(host.Services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(key is "StaffRoll:StaffDomains:0" ? "StaffRoll:StaffDomains" : key, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Development_storage_alone_will_do_and_the_clock_may_be_set()
    {
        using var host = Host(Environments.Development, new()
        {
            ["Storage:ConnectionString"] = "UseDevelopmentStorage=true",
            ["Clock:StartAt"] = "2018-05-14T09:00:00-04:00",
        });

        host.Services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal(2018, host.Services.GetRequiredService<CalendarClock>().GetUtcNow().Year);
    }

    private static IHost Host(string environment, Dictionary<string, string?> settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddLogging();
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddCalendar(builder.Configuration, builder.Environment);
        builder.Services.AddPeople(builder.Configuration, builder.Environment);
        return builder.Build();
    }
}
