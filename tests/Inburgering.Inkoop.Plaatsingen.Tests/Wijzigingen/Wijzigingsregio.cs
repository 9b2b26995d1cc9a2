// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Kwaliteit.Abstractions;
using Inburgering.Inkoop.Plaatsingen.Aanbod;
using Inburgering.Inkoop.Plaatsingen.Database;
using Inburgering.Inkoop.Plaatsingen.Personen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Codelijsten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Inburgering.Inkoop.Plaatsingen.Tests.Wijzigingen;

/// <summary>Puts rows of a table of changes into a database, each with a person of its own, on one lot of two.</summary>
public sealed class Wijzigingsregio
{
    private readonly List<object> rows = [];
    private readonly Perceel lot = Perceel.Maak(Testwereld.Perceel(capaciteit: 1000));

    public Wijzigingsregio()
    {
        rows.Add(lot);
        rows.Add(Perceel.Maak(Testwereld.Perceel("C-2", aanbieder: "ANDER", capaciteit: 1000)));
    }

    public static Actor Consulent { get; } = Testwereld.Consulent with { Scope = Scope.VanGemeenten("0626") };

    /// <summary>Stand-ins for the modules beside this one.</summary>
    public static void Buren(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<IContracten, ContractenStandIn>()).Replace(ServiceDescriptor.Singleton<IKwaliteit, KwaliteitStandIn>());

    /// <summary>A person with the placement of the row.</summary>
    public void Voeg(Wijzigingsgeval row, string dossier, string nummer)
    {
        var value = row.Waarden();
        var person = Inburgeraar.Maak(dossier, Testwereld.Persoon with { Gemeente = value["gemeente"], BrpDatum = new DateOnly(2025, 12, 1) });
        var placement = Wijzigingsgeval.Plaats(value, person, lot, nummer);
        rows.AddRange([person, Pip.Maak(person, new DateOnly(2026, 1, 5), Route.B1, Niveau.B1, null), placement, .. Wijzigingsgeval.Pauzes(placement, value["pauzes"])]);
        if (row.Soort == "Uren" && Wijzigingsgeval.Staat(placement, value) is { } month)
        {
            rows.Add(month);
        }
    }

    public async Task SchrijfAsync(IServiceProvider provider)
    {
        var db = provider.GetRequiredService<PlaatsingenDbContext>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }
}
