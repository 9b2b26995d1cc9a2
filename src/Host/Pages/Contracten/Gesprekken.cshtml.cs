// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gesprekken;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>A talk as somebody types it.</summary>
public sealed class GesprekFormulier
{
    public string? Onderwerp { get; set; }

    public DateOnly? Datum { get; set; }

    public string? Aanvang { get; set; }

    public string? Plaats { get; set; }

    /// <summary>One per line.</summary>
    public string? EigenPunten { get; set; }

    public static GesprekFormulier Van(GesprekGegevens g) => new() { Onderwerp = g.Onderwerp, Datum = g.Datum, Aanvang = g.Aanvang, Plaats = g.Plaats, EigenPunten = string.Join('\n', g.EigenPunten) };

    public GesprekGegevens Gegevens() =>
        new(Onderwerp ?? "", Datum ?? default, Aanvang, Plaats, [.. (EigenPunten ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
}

/// <summary>An agreement as somebody types it; without a description it is none.</summary>
public sealed class GespreksafspraakFormulier
{
    public string? Omschrijving { get; set; }

    public Gesprekspartij? Eigenaar { get; set; }

    public DateOnly? UiterlijkOp { get; set; }

    public bool IsLeeg => string.IsNullOrWhiteSpace(Omschrijving) && Eigenaar is null && UiterlijkOp is null;
}

/// <summary>The talks about a contract: plan one, read its agenda, record minutes and agreements, and round these off.</summary>
[Toegang(Rol.Contractmanager, Rol.Aanbieder)]
public sealed class GesprekkenModel : InkoopPage
{
    private const int NieuwPerKeer = 3;

    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    /// <summary>Number of the talk to show.</summary>
    [BindProperty(Name = "gesprek", SupportsGet = true)]
    public int? Gesprek { get; set; }

    /// <summary>Number of the agreement to round off.</summary>
    [BindProperty(Name = "afspraak", SupportsGet = true)]
    public int? Afspraak { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    [BindProperty]
    public int Afspraakversie { get; set; }

    [BindProperty]
    public GesprekFormulier Formulier { get; set; } = new();

    [BindProperty]
    public DateOnly? GehoudenOp { get; set; }

    [BindProperty]
    public string? Verslag { get; set; }

    [BindProperty]
    public List<GespreksafspraakFormulier> Nieuw { get; set; } = [];

    [BindProperty]
    public DateOnly? AfgerondOp { get; set; }

    [BindProperty]
    public string? Resultaat { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public IReadOnlyList<GesprekDetail> Gesprekken { get; private set; } = [];

    public GesprekDetail? Gekozen => Gesprekken.FirstOrDefault(g => g.Volgnummer == Gesprek);

    public GespreksafspraakRegel? GekozenAfspraak => Gekozen?.Afspraken.FirstOrDefault(a => a.Volgorde == Afspraak && MagAfronden(a));

    public bool MagVastleggen => Actor.Is(Rol.Contractmanager);

    public string Pad => ContractTonen.Pad(Nummer);

    private string PadVanGesprek => $"{Pad}/gesprekken?gesprek={Gesprek}";

    public bool MagAfronden(GespreksafspraakRegel afspraak) => MagVastleggen || afspraak.Eigenaar == Gesprekspartij.Aanbieder;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Gekozen is { } talk)
        {
            Formulier = GesprekFormulier.Van(talk.Gegevens);
            GehoudenOp = talk.Status == Gesprekstatus.Gehouden ? talk.Gegevens.Datum : talk.Gegevens.Datum <= Clock.Vandaag() ? talk.Gegevens.Datum : null;
            Verslag = talk.Verslag;
            AfgerondOp = GekozenAfspraak?.AfgerondOp;
            Resultaat = GekozenAfspraak?.Resultaat;
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new PlanGesprek(Nummer, Formulier.Gegevens()), "Het gesprek is gepland en de agenda is gevuld.", $"{Pad}/gesprekken", cancellationToken);

    public Task<IActionResult> OnPostWijzigAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new WijzigGesprek(Nummer, Gesprek ?? 0, Versie, Formulier.Gegevens()), "Het gesprek is gewijzigd en de agenda is bijgewerkt.", PadVanGesprek, cancellationToken);

    public Task<IActionResult> OnPostZegAfAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new ZegGesprekAf(Nummer, Gesprek ?? 0, Versie, Reden ?? ""), "Het gesprek is afgezegd.", PadVanGesprek, cancellationToken);

    public Task<IActionResult> OnPostVerslagAsync(CancellationToken cancellationToken) => VerwerkAsync(
        new LegVerslagVast(Nummer, Gesprek ?? 0, Versie, GehoudenOp ?? default, Verslag ?? "", [.. Nieuw.Where(a => !a.IsLeeg).Select(a => new NieuweGespreksafspraak(a.Omschrijving ?? "", a.Eigenaar ?? (Gesprekspartij)(-1), a.UiterlijkOp ?? default))]),
        "Het verslag is vastgelegd.",
        PadVanGesprek,
        cancellationToken);

    public Task<IActionResult> OnPostRondAfAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new RondAfspraakAf(Nummer, Gesprek ?? 0, Afspraak ?? 0, Afspraakversie, AfgerondOp, Resultaat ?? ""), "De afspraak is bijgewerkt.", PadVanGesprek, cancellationToken);

    public static Toonsoort Soort(Gesprekstatus status) => status switch
    {
        Gesprekstatus.Gehouden => Toonsoort.Goed,
        Gesprekstatus.Gepland => Toonsoort.LetOp,
        _ => Toonsoort.Info,
    };

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekGesprekken(Nummer), cancellationToken)).TryGet(out var list))
        {
            Gesprekken = list.Gesprekken;
            Versie = Gekozen?.Versie ?? 0;
        }

        while (Nieuw.Count < NieuwPerKeer)
        {
            Nieuw.Add(new GespreksafspraakFormulier());
        }
    }
}
