// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.SharedKernel.Access;

namespace Inburgering.Inkoop.Kwaliteit.Toegang;

/// <summary>Which contracts an actor sees; what belongs to another contract does not exist for it.</summary>
internal static class ContractToegang
{
    public static async Task<bool> ZietAsync(string contractnummer, IContracten contracten, Actor actor, CancellationToken cancellationToken) =>
        (await contracten.ZoekContractenAsync([contractnummer], cancellationToken)).SingleOrDefault() is { } contract && Bereik.ZietContract(actor, contract);

    public static async Task<List<string>> ZichtbaarAsync(IContracten contracten, Actor actor, CancellationToken cancellationToken) =>
        [.. (await contracten.ZoekContractenAsync(null, cancellationToken)).Where(c => Bereik.ZietContract(actor, c)).Select(c => c.Nummer)];
}
