// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Importeren;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>A Host with the example region in it.</summary>
internal static class VoorbeeldRegio
{
    private static readonly Vulling Voorbeeld = new("voorbeeld", ImporteerAsync);

    /// <summary>Puts the example region into an empty database.</summary>
    public static async Task ImporteerAsync(IServiceProvider services)
    {
        var folder = Path.Combine(Repository.Root, "tests", "TestData", "voorbeeld");
        var outcome = await services.GetRequiredService<Importeur>().VoerUitAsync(new ImportOpdracht(folder, "voorbeeld", Actor.Systeem(Kanaal.Import), Proef: false, PerRij: false), null, CancellationToken.None);
        Assert.True(outcome.Gelukt, outcome.Samenvatting + string.Concat(outcome.Meldingen.Where(m => !m.IsWaarschuwing)));

        // Otherwise every Host on a copy would tell them again, in the middle of what a test counts.
        await services.GetRequiredService<OutboxRelay>().DeliverAsync(CancellationToken.None);
    }

    // The usual day lies after the last day in the files: what lies in the future is refused.
    public static Task<HostApp> StartAsync(DatabaseProvider provider, Dictionary<string, string?>? settings = null, DateOnly? today = null) =>
        HostApp.StartAsync(provider, settings, today ?? new DateOnly(2026, 11, 1), Voorbeeld);
}

/// <summary>One Host with the example region for all tests of a class that leave it as it is for each other.</summary>
public sealed class VoorbeeldHost : IAsyncLifetime
{
    internal HostApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await VoorbeeldRegio.StartAsync(DatabaseProvider.Sqlite);

    public async Task DisposeAsync() => await App.DisposeAsync();
}

/// <summary>Somebody of each role who sees everything that the role may see, and strangers of the region.</summary>
internal static class Wie
{
    /// <summary>The provider of the example region that has most.</summary>
    public static Actor Taalhaven { get; } = new(Guid.NewGuid().ToString(), "Taalhaven", [Rol.Aanbieder], Scope.VanAanbieder("TAALHAVEN"), Kanaal.Web);

    /// <summary>A provider is known to every gemeente of the region, with its quality file: it is bought together.</summary>
    public const string Gedeeld = "TAALHAVEN";

    /// <summary>A provider that has nothing in the example region.</summary>
    public static Actor AndereAanbieder { get; } = new("andere-aanbieder", "Andere aanbieder", [Rol.Aanbieder], Scope.VanAanbieder("ANDERE"), Kanaal.Web);

    /// <summary>A consulent of a gemeente that has nothing in the example region.</summary>
    public static Actor AndereGemeente { get; } = new("andere-gemeente", "Andere gemeente", [Rol.Consulent], Scope.VanGemeenten("9999"), Kanaal.Web);

    // The id of an account: pages about the account itself look it up.
    private static readonly string[] Accounts = [.. Enum.GetValues<Rol>().Select(_ => Guid.NewGuid().ToString())];

    public static Actor Met(Rol rol) => rol == Rol.Aanbieder ? Taalhaven : new(Accounts[(int)rol], $"{rol}", [rol], Scope.Volledig, Kanaal.Web);

    public static IEnumerable<Rol> Rollen => Enum.GetValues<Rol>().Where(r => r != Rol.Systeem);
}
