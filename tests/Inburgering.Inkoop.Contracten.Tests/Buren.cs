// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Inburgering.Inkoop.Contracten.Tests;

/// <summary>What the module asks of others, with answers that a test puts in.</summary>
internal static class Buren
{
    public static IServiceCollection AddContractenMetBuren(this IServiceCollection services)
    {
        services.AddSingleton<KwaliteitBuur>();
        services.AddSingleton<IKwaliteit>(p => p.GetRequiredService<KwaliteitBuur>());
        return services.AddContracten();
    }

    public static KwaliteitBuur Kwaliteit(this TestApp app) => app.Services.GetRequiredService<KwaliteitBuur>();
}

internal sealed class KwaliteitBuur : IKwaliteit
{
    public Dictionary<string, IReadOnlyList<OpenKwaliteitspunt>> Punten { get; } = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<OpenKwaliteitspunt>> ZoekOpenPuntenAsync(string contractnummer, CancellationToken cancellationToken) =>
        Task.FromResult(Punten.GetValueOrDefault(contractnummer) ?? []);

    public Task<IReadOnlyDictionary<string, Plaatsbaarheid>> ZoekPlaatsbaarheidAsync(IReadOnlyCollection<string> aanbieders, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<Tevredenheidscijfer>> ZoekTevredenheidAsync(IReadOnlyCollection<string> contractnummers, DateOnly van, DateOnly tot, CancellationToken cancellationToken) => throw new NotSupportedException();
}
