// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Kwaliteit.Toegang;

/// <summary>Which providers and contracts an actor may see here. Closed by default: an empty scope sees nothing.</summary>
/// <param name="Alles">The region sees every provider: a provider works for several gemeenten under one contract.</param>
/// <param name="Eigen">The one provider that a provider's account sees.</param>
internal readonly record struct Bereik(bool Alles, string? Eigen)
{
    public static Bereik Van(Actor actor)
    {
        var scope = actor.Scope;
        return scope.Aanbieder is { } own
            ? new Bereik(false, own)
            : new Bereik(scope.Alles || scope.Gemeenten.Count > 0, null);
    }

    public bool Ziet(string aanbieder) => Alles || (Eigen is not null && Eigen == aanbieder);

    /// <summary>True for the provider that only teaches for the main contractor: it sees what is asked of it, and nothing else of the contract.</summary>
    public static bool IsOnderaannemer(Actor actor, ContractInfo contract) =>
        actor.Scope.Aanbieder is { } own && contract.Aanbieder != own && contract.Onderaannemers.Contains(own)
            && (actor.Scope.Contracten.Count == 0 || actor.Scope.Contracten.Contains(contract.Nummer));

    /// <summary>A contract is visible to its main contractor (within the limits of the client) and to its gemeenten.</summary>
    public static bool ZietContract(Actor actor, ContractInfo contract)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            return contract.Aanbieder == own && (scope.Contracten.Count == 0 || scope.Contracten.Contains(contract.Nummer));
        }

        return scope.Alles || contract.Gemeenten.Any(scope.Gemeenten.Contains);
    }
}
