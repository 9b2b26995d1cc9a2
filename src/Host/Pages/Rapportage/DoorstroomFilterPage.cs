// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages.Rapportage;

/// <summary>The filters that the throughput pages share; they live in the address, so that a saved link shows the same view.</summary>
public abstract class DoorstroomFilterPage : InkoopLijstPage
{
    private Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>Reference day; today unless chosen.</summary>
    [BindProperty(Name = "peildatum", SupportsGet = true)]
    public DateOnly? Peildatum { get; set; }

    /// <summary>The law.</summary>
    [BindProperty(Name = "wet", SupportsGet = true)]
    public Wet Wet { get; set; } = Wet.Wi2021;

    /// <summary>CBS code; empty = all.</summary>
    [BindProperty(Name = "gemeente", SupportsGet = true)]
    public string? Gemeente { get; set; }

    /// <summary>Code of a provider; empty = all.</summary>
    [BindProperty(Name = "aanbieder", SupportsGet = true)]
    public string? Aanbieder { get; set; }

    /// <summary>Contract number; empty = all.</summary>
    [BindProperty(Name = "contract", SupportsGet = true)]
    public string? Contract { get; set; }

    /// <summary>Why people came; empty = all.</summary>
    [BindProperty(Name = "soort", SupportsGet = true)]
    public Soort? Soort { get; set; }

    /// <summary>Literacy; empty = all.</summary>
    [BindProperty(Name = "alfabetisering", SupportsGet = true)]
    public Alfabetisering? Alfabetisering { get; set; }

    /// <summary>Age band on the day of the first lesson; empty = all.</summary>
    [BindProperty(Name = "leeftijd", SupportsGet = true)]
    public Leeftijdsgroep? Leeftijd { get; set; }

    /// <summary>What the cohort year is taken from.</summary>
    [BindProperty(Name = "cohort", SupportsGet = true)]
    public CohortNaar Cohort { get; set; }

    /// <summary>True for the edition with small numbers withheld.</summary>
    [BindProperty(Name = "afgeschermd", SupportsGet = true)]
    public bool Afgeschermd { get; set; }

    /// <summary>Choices of the filter on gemeente.</summary>
    public IReadOnlyList<SelectListItem> Gemeenten { get; private set; } = [];

    /// <summary>Choices of the filter on provider.</summary>
    public IReadOnlyList<SelectListItem> Aanbieders { get; private set; } = [];

    /// <summary>Choices of the filter on contract.</summary>
    public IReadOnlyList<SelectListItem> Contracten { get; private set; } = [];

    /// <summary>Choices of the filter on cohort.</summary>
    public IReadOnlyList<SelectListItem> CohortKeuzes { get; } = [new("Jaar van de eerste les", nameof(CohortNaar.Start)), new("Jaar van het eerste PIP", nameof(CohortNaar.EerstePip))];

    /// <summary>Choices of the filter on literacy, in words.</summary>
    public IReadOnlyList<SelectListItem> AlfabetiseringKeuzes { get; } =
    [
        new("Analfabeet (A)", nameof(SharedKernel.Codelijsten.Alfabetisering.A)),
        new("Andersgealfabetiseerd (AA)", nameof(SharedKernel.Codelijsten.Alfabetisering.AA)),
        new("Latijns schrift", nameof(SharedKernel.Codelijsten.Alfabetisering.NVT)),
    ];

    /// <summary>The day that the figures are about.</summary>
    public DateOnly Dag => Peildatum ?? Clock.Vandaag();

    /// <summary>True when this person may choose the edition with every number.</summary>
    public bool MagAlles => Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Consulent) || Actor.Is(Rol.Beheerder);

    /// <summary>True when a number may link to the people behind it.</summary>
    public bool MagPersonen => !Afgeschermd && (Actor.Is(Rol.Contractmanager) || Actor.Is(Rol.Consulent));

    /// <summary>The filter as the messages take it.</summary>
    public DoorstroomFilter Filter => new(Dag, Wet, Leeg(Gemeente), Leeg(Aanbieder), Leeg(Contract), Soort, Cohort, Alfabetisering, Leeftijd);

    /// <summary>Name of a gemeente or provider; its code when the name is not known.</summary>
    public string Naam(string code) => names.GetValueOrDefault(code, code);

    /// <summary>Address of a page with the same choices and these changes; <paramref name="pad"/> null = this page.</summary>
    public string Adres(string? pad, params (string Naam, string? Waarde)[] wijzigingen)
    {
        // A file is of this moment; the links on the page that follows must not ask for a file again.
        (string, string?)[] changes = [.. wijzigingen, .. ((string, string?)[])[("handler", null), ("formaat", null)]];
        var address = Html.WithQuery(Request, [.. changes.DistinctBy(c => c.Item1)]);
        return pad is null ? address : pad + address[(Request.PathBase + Request.Path).ToString().Length..];
    }

    /// <summary>What has been chosen, for above an export.</summary>
    internal IEnumerable<(string Onderwerp, string Uitleg)> Keuzes(DoorstroomEenheid eenheid, DoorstroomRapport? rapport = null)
    {
        yield return ("Peildatum", Toon.Voluit(rapport?.Filter.Peildatum ?? Dag));
        yield return ("Wet", Wet.ToString());
        yield return ("Gemeente", (rapport?.Filter.Gemeente ?? Leeg(Gemeente)) is { } gemeente ? Naam(gemeente) : "alle");
        yield return ("Aanbieder", Leeg(Aanbieder) is { } aanbieder ? Naam(aanbieder) : "alle");
        yield return ("Contract", Leeg(Contract) ?? "alle");
        yield return ("Soort", Soort is { } soort ? Woorden.Van(soort) : "alle");
        yield return ("Alfabetisering", Alfabetisering is { } literacy ? AlfabetiseringKeuzes.First(k => k.Value == literacy.ToString()).Text : "alle");
        yield return ("Leeftijd bij de eerste les", Leeftijd is { } age ? Woorden.Van(age) : "alle");
        yield return ("Cohort", CohortKeuzes[(int)Cohort].Text);
        yield return ("Geteld per", eenheid == DoorstroomEenheid.Leerrouteperiode ? "leerrouteperiode" : "plaatsing");
        yield return ("Kleine aantallen", rapport is { Afgeschermd: true } ? "afgeschermd: uit de vastgestelde uitgave van de open data over deze peildatum" : "volledig: alleen voor gebruik binnen het contractteam");
    }

    /// <summary>Reads the choices of the filters.</summary>
    protected async Task LaadKeuzesAsync(CancellationToken cancellationToken)
    {
        var choices = await SendAsync(new HaalDoorstroomKeuzes(), cancellationToken);
        if (!choices.TryGet(out var keuzes))
        {
            return;
        }

        if (HttpContext.RequestServices.GetService<IContracten>() is { } contracten)
        {
            var gemeenten = await contracten.ZoekGemeentenAsync(cancellationToken);
            var aanbieders = await contracten.ZoekAanbiedersAsync(cancellationToken);
            names = gemeenten.Select(g => (g.Code, g.Naam)).Concat(aanbieders.Select(a => (a.Code, a.Naam))).DistinctBy(n => n.Code).ToDictionary(n => n.Code, n => n.Naam, StringComparer.Ordinal);
        }

        Gemeenten = [.. keuzes.Gemeenten.Select(c => new SelectListItem(Naam(c), c)).OrderBy(i => i.Text, StringComparer.CurrentCulture)];
        Aanbieders = [.. keuzes.Aanbieders.Select(c => new SelectListItem(Naam(c), c)).OrderBy(i => i.Text, StringComparer.CurrentCulture)];
        Contracten = [.. keuzes.Contracten.Select(c => new SelectListItem(c, c))];
    }

    private static string? Leeg(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
