// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Specs;

namespace Inburgering.Inkoop.Devices.Voorraad;

internal static class DeviceSpecs
{
    /// <summary>
    /// A provider sees its own devices, limited to its client's contracts; a gemeente those that a contract of its own paid;
    /// an empty scope sees nothing.
    /// </summary>
    public static async Task<Spec<Device>> ZichtbaarAsync(IContracten contracten, Actor actor, CancellationToken cancellationToken)
    {
        var scope = actor.Scope;
        if (scope.Aanbieder is { } own)
        {
            var limit = scope.Contracten.ToList();
            return limit.Count == 0
                ? new Spec<Device>(d => d.Aanbieder == own)
                : new Spec<Device>(d => d.Aanbieder == own && limit.Contains(d.Contractnummer));
        }

        if (scope.Alles)
        {
            return new Spec<Device>(d => true);
        }

        var contracts = await ContractenAsync(contracten, scope, cancellationToken);
        return new Spec<Device>(d => contracts.Contains(d.Contractnummer));
    }

    /// <summary>Numbers of the contracts in which a gemeente of the scope takes part.</summary>
    public static async Task<List<string>> ContractenAsync(IContracten contracten, Scope scope, CancellationToken cancellationToken) => scope.Gemeenten.Count == 0
        ? []
        : [.. (await contracten.ZoekContractenAsync(null, cancellationToken)).Where(c => c.Gemeenten.Any(scope.Gemeenten.Contains)).Select(c => c.Nummer)];

    /// <summary>True when the actor may act for this contract.</summary>
    public static bool MagContract(Actor actor, ContractInfo contract)
    {
        var scope = actor.Scope;
        return scope.Aanbieder is { } own
            ? own == contract.Aanbieder && (scope.Contracten.Count == 0 || scope.Contracten.Contains(contract.Nummer))
            : scope.Alles || contract.Gemeenten.Any(scope.Gemeenten.Contains);
    }
}
