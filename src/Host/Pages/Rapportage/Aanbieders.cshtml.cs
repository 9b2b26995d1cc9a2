// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Uitvoer;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>The figures of all providers beside each other; the unit is the placement.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Beheerder)]
public sealed class AanbiedersModel : DoorstroomFilterPage
{
    /// <summary>Figures per provider; null when the filter is wrong.</summary>
    public IReadOnlyList<AanbiederDoorstroom>? Lijst { get; private set; }

    /// <summary>Shows the figures.</summary>
    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    /// <summary>Gives what is on screen as a file.</summary>
    public async Task<IActionResult> OnGetExportAsync(Uitvoerformaat formaat, CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Lijst is { } list
            ? new UitvoerResult(formaat, $"doorstroom-aanbieders-{Dag:yyyy-MM-dd}", DoorstroomExport.Tabellen(list, Naam, Keuzes(DoorstroomEenheid.Plaatsing)))
            : Page();
    }

    /// <summary>Address of the report of one provider with the same choices.</summary>
    public string Rapport(string aanbieder) => Adres("/rapportage/doorstroom", ("aanbieder", aanbieder));

    /// <inheritdoc/>
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        await LaadKeuzesAsync(cancellationToken);
        if (ModelState.IsValid && (await SendAsync(new HaalDoorstroomPerAanbieder(Filter), cancellationToken)).TryGet(out var list))
        {
            Lijst = list;
        }
    }
}
