// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Host.Ui;

/// <summary>Says in words with whose data somebody works.</summary>
public sealed class WieBenIk(IContracten contracten)
{
    /// <summary>"hele regio", "Voorschoten, Wassenaar" or the name of the provider.</summary>
    public async Task<string> BereikAsync(Actor actor, CancellationToken cancellationToken)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } code)
        {
            var provider = (await contracten.ZoekAanbiedersAsync(cancellationToken)).FirstOrDefault(a => a.Code == code)?.Naam ?? code;
            return scope.Contracten.Count == 0 ? provider : $"{provider}: {string.Join(", ", scope.Contracten)}";
        }

        if (scope.Alles)
        {
            return "hele regio";
        }

        if (scope.Gemeenten.Count == 0)
        {
            return "nog niets; vraag uw beheerder";
        }

        var names = (await contracten.ZoekGemeentenAsync(cancellationToken)).ToDictionary(g => g.Code, g => g.Naam, StringComparer.Ordinal);
        return string.Join(", ", scope.Gemeenten.Select(g => names.GetValueOrDefault(g, g)));
    }
}
