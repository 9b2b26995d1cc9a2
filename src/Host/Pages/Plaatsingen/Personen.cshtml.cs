// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Paging;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Plaatsingen;

/// <summary>The people of the consulent's gemeenten, with one next step each.</summary>
[Toegang(Rol.Consulent)]
public sealed class PersonenModel(IContracten contracten) : InkoopLijstPage
{
    [BindProperty(Name = "tekst", SupportsGet = true)]
    public string? Tekst { get; set; }

    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty(Name = "wet", SupportsGet = true)]
    public Wet? Wet { get; set; }

    public Page<InburgeraarRegel>? Lijst { get; private set; }

    public Namenlijst Namen { get; private set; } = Namenlijst.Leeg;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Namen = await Namenlijst.LaadAsync(contracten, cancellationToken);
        var found = await SendAsync(new ZoekInburgeraars(Vraag(), "zoeken van een inburgeraar", Tekst, string.IsNullOrEmpty(Gemeente) ? null : Gemeente, Wet), cancellationToken);
        Lijst = found.IsSuccess ? found.Value.Pagina : null;
    }

    /// <summary>What has to happen next; null when nothing waits for the consulent.</summary>
    public static (string Tekst, string Pad)? Stap(InburgeraarRegel persoon) => persoon switch
    {
        { LopendeLeerroute: not null } => null,

        // Passed, or the obligation or the stay ended: nobody looks for a place any more.
        { LaatsteEindreden: Eindreden.Geslaagd or Eindreden.GeslaagdAfgeschaald or Eindreden.EindePlicht or Eindreden.Overleden or Eindreden.Verhuisd } => null,
        { Leerroute: null, Wet: SharedKernel.Codelijsten.Wet.Wi2021 } => ("Leg PIP vast", Paden.NieuwPip(persoon.Dossiernummer)),
        _ => ("Plaats", Paden.Plaatsen(persoon.Dossiernummer)),
    };
}
