// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>The people behind one number of the throughput report; each look is logged.</summary>
[Toegang(Rol.Contractmanager, Rol.Consulent)]
public sealed class PersonenModel : DoorstroomFilterPage
{
    /// <summary>Leerroute of the number.</summary>
    [BindProperty(Name = "route", SupportsGet = true)]
    public Route Route { get; set; }

    /// <summary>Cohort year of the number; empty = all.</summary>
    [BindProperty(Name = "jaar", SupportsGet = true)]
    public int? Jaar { get; set; }

    /// <summary>Outcome of the number; empty = everybody who started.</summary>
    [BindProperty(Name = "uitkomst", SupportsGet = true)]
    public Uitkomst? Uitkomst { get; set; }

    /// <summary>Percentage of which everybody in the denominator is asked; instead of an outcome.</summary>
    [BindProperty(Name = "percentage", SupportsGet = true)]
    public Doorstroompercentage? Percentage { get; set; }

    /// <summary>Months of "passed within", of which everybody who can be followed that long is asked; instead of an outcome.</summary>
    [BindProperty(Name = "binnen", SupportsGet = true)]
    public int? BinnenMaanden { get; set; }

    /// <summary>First month of a class of the histogram; instead of an outcome.</summary>
    [BindProperty(Name = "vanaf", SupportsGet = true)]
    public int? KlasseVan { get; set; }

    /// <summary>The number in words.</summary>
    public string Wat => BinnenMaanden is { } within ? $"geslaagd binnen {within} maanden, iedereen die zo lang te volgen is"
        : KlasseVan is { } from ? $"geslaagd na {from} tot {from + 3} maanden"
        : Percentage is { } percentage ? percentage.ToString().ToLowerInvariant()
        : Uitkomst is { } uitkomst ? Woorden.Van(uitkomst).ToLowerInvariant() : "instroom";

    /// <summary>The people.</summary>
    public Page<DoorstroomPersoon> Lijst { get; private set; } = new([], [], false, false, 0);

    /// <summary>Shows the people.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadKeuzesAsync(cancellationToken);
        if (ModelState.IsValid && (await SendAsync(new ZoekDoorstroomPersonen(Filter, Route, Jaar, Uitkomst, Vraag(), Percentage, BinnenMaanden, KlasseVan), cancellationToken)).TryGet(out var found))
        {
            Lijst = found.Pagina;
        }
    }
}
