// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Regels;

/// <summary>Stands in for the module Contracten: what this module asks about providers, gemeenten and interests.</summary>
public sealed class ContractenBuur : IContracten
{
    public Dictionary<string, string> Gemeenten { get; } = new(StringComparer.Ordinal) { ["0626"] = "Voorschoten", ["0629"] = "Wassenaar" };

    public Dictionary<string, string> Aanbieders { get; } = new(StringComparer.Ordinal);

    /// <summary>Interests by account.</summary>
    public Dictionary<string, List<string>> Belangen { get; } = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<PerceelAfspraak>> ZoekPercelenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PerceelAfspraak>>([]);

    public Task<IReadOnlyList<ContractInfo>> ZoekContractenAsync(IReadOnlyCollection<string>? contractnummers, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ContractInfo>>([]);

    public Task<IReadOnlyList<AanbiederInfo>> ZoekAanbiedersAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AanbiederInfo>>([.. Aanbieders.Select(a => new AanbiederInfo(a.Key, a.Value, null, null, null))]);

    public Task<IReadOnlyList<GemeenteInfo>> ZoekGemeentenAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<GemeenteInfo>>([.. Gemeenten.Select(g => new GemeenteInfo(g.Key, g.Value))]);

    public Task<IReadOnlyList<ToezeggingInfo>> ZoekToezeggingenAsync(IReadOnlyCollection<string> contractnummers, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<string>> ZoekBelangenAsync(string accountId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(Belangen.GetValueOrDefault(accountId) ?? []);
}

/// <summary>Stands in for the module Kwaliteit: a provider that was not set is closed, as in the real one.</summary>
public sealed class KwaliteitBuur : IKwaliteit
{
    public Task<IReadOnlyList<OpenKwaliteitspunt>> ZoekOpenPuntenAsync(string contractnummer, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OpenKwaliteitspunt>>([]);

    public Task<IReadOnlyList<Tevredenheidscijfer>> ZoekTevredenheidAsync(IReadOnlyCollection<string> contractnummers, DateOnly van, DateOnly tot, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Tevredenheidscijfer>>([]);

    public Dictionary<string, Plaatsbaarheid> Dossiers { get; } = new(StringComparer.Ordinal);

    public Task<IReadOnlyDictionary<string, Plaatsbaarheid>> ZoekPlaatsbaarheidAsync(IReadOnlyCollection<string> aanbieders, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Plaatsbaarheid>>(aanbieders.ToDictionary(
            a => a,
            a => Dossiers.GetValueOrDefault(a) ?? new Plaatsbaarheid(a, KeurmerkStatus.Geen, null, null, false, [], []),
            StringComparer.Ordinal));
}
