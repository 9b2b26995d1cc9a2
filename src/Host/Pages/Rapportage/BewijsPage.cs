// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Bekostiging;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>Pages about the evidence behind results; the choice lives in the address.</summary>
public abstract class BewijsPage : GemeenteJaarPage
{
    [BindProperty(Name = "peildatum", SupportsGet = true)]
    public DateOnly? Peildatum { get; set; }

    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    public IReadOnlyList<SelectListItem> Aanbieders { get; private set; } = [];

    /// <summary>What was chosen, as the messages take it.</summary>
    public Bewijskeuze Keuze => new(Peildatum ?? Clock.Vandaag(), Leeg(Gemeente), Leeg(Aanbieder));

    /// <summary>The choice as the end of an address.</summary>
    public string KeuzeInAdres => $"peildatum={Keuze.Peildatum:yyyy-MM-dd}&gemeente={Uri.EscapeDataString(Gemeente ?? "")}&aanbieder={Uri.EscapeDataString(Aanbieder ?? "")}";

    /// <summary>Words for a gap, as the name of a work list.</summary>
    public static string Naam(Bewijsgat gat) => gat switch
    {
        Bewijsgat.Examens => "B1: niet alle examens (LE, LU, SC, SP, KNM) op dossier",
        Bewijsgat.DiplomaOfExamens => "Onderwijsroute: geen taalschakeldiploma en niet alle examens op dossier",
        Bewijsgat.Cursusuren => "Z-route: te weinig cursusuren op dossier",
        Bewijsgat.Participatieuren => "Z-route: te weinig participatie-uren op dossier",
        Bewijsgat.Eindgesprek => "Z-route: geen eindgesprek op dossier",
        Bewijsgat.UrenOntbreken => "Plaatsing zonder uren in een afgelopen maand",
        Bewijsgat.PrijsOntbreekt => "Plaatsing zonder prijs op de dag van de eerste les",
        _ => "Plaatsing beëindigd zonder reden",
    };

    /// <summary>Reads names and choices.</summary>
    protected async Task LaadKeuzesAsync(CancellationToken cancellationToken)
    {
        await LaadNamenAsync(cancellationToken);
        if ((await SendAsync(new HaalDoorstroomKeuzes(), cancellationToken)).TryGet(out var choices))
        {
            Aanbieders = [.. choices.Aanbieders.Select(c => new SelectListItem(Naam(c), c)).OrderBy(i => i.Text, StringComparer.CurrentCulture)];
        }
    }

    private static string? Leeg(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
