// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.SharedKernel.Normen;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Afspraken;

/// <summary>The terms of a contract, or the norms where it has none of its own. Read once per scope of work.</summary>
internal sealed class Afsprakenlezer(DevicesDbContext db, TimeProvider clock)
{
    private Normenlijst? norms;
    private Dictionary<string, BruikleenafspraakGegevens>? own;

    public async Task<BruikleenafspraakGegevens> LeesAsync(string contractnummer, CancellationToken cancellationToken)
    {
        own ??= await db.Afspraken.AsNoTracking().ToDictionaryAsync(a => a.Contractnummer, a => a.Gegevens, StringComparer.Ordinal, cancellationToken);
        return own.TryGetValue(contractnummer, out var terms) ? terms : await StandaardAsync(cancellationToken);
    }

    public async Task<int> NormAsync(string code, CancellationToken cancellationToken) => (await NormenAsync(cancellationToken)).Geheel(code, clock.Vandaag());

    private async Task<BruikleenafspraakGegevens> StandaardAsync(CancellationToken cancellationToken)
    {
        var list = await NormenAsync(cancellationToken);
        var today = clock.Vandaag();
        return new BruikleenafspraakGegevens(
            list.Geheel("DEVICE_TEKENTERMIJN_DAGEN", today),
            list.Geheel("DEVICE_RETOUR_DAGEN", today),
            list.Geheel("DEVICE_HERINNERING_VOORAF_DAGEN", today),
            list.Geheel("DEVICE_HERINNERING_ELKE_DAGEN", today),
            list.Geheel("DEVICE_HERINNERING_MEEST", today),
            Vervolgregel.Behouden,
            Vervolgregel.BehoudenVanGemeente,
            Vervolgregel.Terughalen);
    }

    private async Task<Normenlijst> NormenAsync(CancellationToken cancellationToken) =>
        norms ??= new Normenlijst(await db.Normen.AsNoTracking().ToListAsync(cancellationToken));
}
