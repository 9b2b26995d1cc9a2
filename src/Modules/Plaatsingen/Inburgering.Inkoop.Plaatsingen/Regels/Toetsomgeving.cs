// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.SharedKernel.Codelijsten;

namespace Inburgering.Inkoop.Plaatsingen.Regels;

/// <summary>A case with what only some callers know.</summary>
/// <param name="Geval">The case.</param>
/// <param name="Aanmelddatum">The day on which the placement is made; today unless told (import of history).</param>
/// <param name="Uitgezonderd">The placement itself when it exists already: it must not be in its own way.</param>
/// <param name="Eindigt">The placement that this one takes over from, looked at as if it had ended already.</param>
internal sealed record Toetsvraag(Toetsgeval Geval, DateOnly? Aanmelddatum = null, Guid? Uitgezonderd = null, Eindigt? Eindigt = null);

/// <summary>A placement that ends when another one takes over.</summary>
internal sealed record Eindigt(Guid PlaatsingId, DateOnly Einddatum, Eindreden Eindreden);

/// <summary>
/// What other modules say. Asked before a transaction begins: other modules read through contexts of their own, which a
/// transaction of this module's context does not include.
/// </summary>
internal sealed record Toetsomgeving(
    IReadOnlyDictionary<string, Plaatsbaarheid> Plaatsbaarheid,
    IReadOnlyDictionary<string, string> Gemeenten,
    IReadOnlyDictionary<string, string> Aanbieders,
    IReadOnlySet<string> Belangen)
{
    /// <summary>A provider without a quality file is closed.</summary>
    public Plaatsbaarheid Van(string aanbieder) =>
        Plaatsbaarheid.GetValueOrDefault(aanbieder) ?? new Plaatsbaarheid(aanbieder, KeurmerkStatus.Geen, null, null, false, [], []);

    public string AanbiederNaam(string code) => Aanbieders.GetValueOrDefault(code, code);

    public string GemeenteNaam(string code) => Gemeenten.TryGetValue(code, out var name) ? $"{name} ({code})" : $"gemeente {code}";
}
