// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Plaatsingen.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Examens;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.Plaatsingen.Tests.Aanlevering;
using Inburgering.Inkoop.Plaatsingen.Trajecten;
using Inburgering.Inkoop.Plaatsingen.Uren;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.TestSupport;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Trajecten;

/// <summary>A system that reads only what changed sees a placement again when something that is shown with it changed, whoever changed it and by which way.</summary>
public sealed class PlaatsingsdeltaTests
{
    private const string Urenkop = "plaatsing;maand;aangeboden;gevolgd;geoorloofd_verzuim;ongeoorloofd_verzuim;waarvan_online";
    private const string Personenkop = "dossiernummer;gemeente;achternaam;voornaam;geboortedatum;wet;soort;alfabetisering;brp_datum";
    private static readonly DateOnly September = new(2026, 9, 1);

    // What is done, and whether it changes what a provider is shown of PL-1; PL-2 never changes.
    private static readonly (string Wat, bool Anders, Func<TestApp, Task> Doe)[] Stappen =
    [
        ("uren van een plaatsing", true, app => Goed(app.SendAsync(new LeverUren("PL-1", [new UrenRegel(September, 20, 20, 0, 0, 0)]), Testwereld.Consulent))),
        ("dezelfde uren nog eens", false, app => Goed(app.SendAsync(new LeverUren("PL-1", [new UrenRegel(September, 20, 20, 0, 0, 0)]), Testwereld.Consulent))),
        ("uren van een maand", true, app => Goed(app.SendAsync(new LeverMaand(September, [new Urenopgave("PL-1", 21, 0, 0, 0)]), Testwereld.Consulent))),
        ("dezelfde maand nog eens", false, app => Goed(app.SendAsync(new LeverMaand(September, [new Urenopgave("PL-1", 21, 0, 0, 0)]), Testwereld.Consulent))),
        ("uren uit een bestand", true, app => ImportProef.TekstAsync(app, "uren", null, Urenkop, "PL-1;2026-09;22;22;0;0;0")),
        ("hetzelfde bestand nog eens", false, app => ImportProef.TekstAsync(app, "uren", null, Urenkop, "PL-1;2026-09;22;22;0;0;0")),
        ("examen door de consulent", true, app => Goed(app.SendAsync(new RegistreerExamen("D-1", Onderdeel.LE, ExamenNiveau.B1, new DateOnly(2026, 9, 20), Uitslag.Geslaagd), Testwereld.Consulent))),
        ("examen uit een bestand", true, app => ImportProef.TekstAsync(app, "examens", null, "dossiernummer;onderdeel;niveau;examendatum;uitslag;reden", "D-1;LU;B1;2026-09-21;Gezakt;")),
        ("examen staat er al", false, app => ImportProef.TekstAsync(app, "examens", null, "dossiernummer;onderdeel;niveau;examendatum;uitslag;reden", "D-1;LU;B1;2026-09-21;Gezakt;")),
        ("andere naam", true, app => Goed(app.SendAsync(new WijzigInburgeraar("D-1", Testwereld.Persoon with { Achternaam = "Testnaam" }, 0), Testwereld.Consulent))),
        ("andere BRP-datum, die niet te zien is", false, app => Goed(app.SendAsync(new WijzigInburgeraar("D-1", Testwereld.Persoon with { Achternaam = "Testnaam", BrpDatum = new DateOnly(2026, 7, 2) }, 1), Testwereld.Consulent))),
        ("andere naam uit een bestand", true, app => ImportProef.TekstAsync(app, "inburgeraars", null, Personenkop, "D-1;0626;Naamtest;Alfa;1990-05-01;Wi2021;Asiel;NVT;2026-07-02")),
        ("dezelfde naam uit een bestand", false, app => ImportProef.TekstAsync(app, "inburgeraars", null, Personenkop, "D-1;0626;Naamtest;Alfa;1990-05-01;Wi2021;Asiel;NVT;2026-07-02")),
        ("nieuw PIP", true, app => Goed(app.SendAsync(new LegPipVast("D-1", new DateOnly(2026, 9, 1), Route.Z, Niveau.A2, null), Testwereld.Consulent))),
        ("PIP uit een bestand", true, app => ImportProef.TekstAsync(app, "pips", null, "dossiernummer;dagtekening;leerroute;niveau;uren_b1", "D-1;2026-09-15;B;B1;")),
        ("PIP staat er al", false, app => ImportProef.TekstAsync(app, "pips", null, "dossiernummer;dagtekening;leerroute;niveau;uren_b1", "D-1;2026-09-15;B;B1;")),
    ];

    [Theory]
    [Databases]
    public async Task BijgewerktNa_WatBijDePlaatsingTeZienIs_KomtInDeDelta(DatabaseProvider provider)
    {
        // Arrange
        await using var app = await Testwereld.StartAsync(provider);
        await app.MetPerceelAsync();
        await app.MetPersoonAsync("D-1");
        await app.MetPersoonAsync("D-2");
        await app.MetPlaatsingAsync("PL-1", "D-1", PlaatsingStatus.Gestart);
        await app.MetPlaatsingAsync("PL-2", "D-2", PlaatsingStatus.Gestart);

        // Act
        List<string> seen = [];
        foreach (var (what, _, act) in Stappen)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            var since = app.Clock.GetUtcNow();
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await act(app);
            var delta = (await app.SendAsync(new ZoekPlaatsingen(new PageRequest(), new PlaatsingFilter(BijgewerktNa: since)), Testwereld.Taalhuis)).Value.Pagina.Items;
            seen.Add($"{what}: {string.Join(' ', delta.Select(p => p.Nummer))}");
        }

        // Assert
        Assert.Equal(Stappen.Select(s => $"{s.Wat}: {(s.Anders ? "PL-1" : "")}"), seen);
    }

    private static async Task Goed<T>(Task<SharedKernel.Results.Result<T>> step)
    {
        var outcome = await step;
        Assert.True(outcome.IsSuccess, string.Join(' ', outcome.Errors.Select(e => e.Message)));
    }
}
