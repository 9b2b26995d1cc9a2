// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Gemeenten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Ui.Charts;
using Inburgering.Inkoop.Plaatsingen.Uitputting;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Contracten;

/// <summary>How far the ceiling of a contract is used, and when it runs out.</summary>
[Toegang(Rol.Contractmanager)]
public sealed class UitputtingModel : InkoopPage
{
    private static readonly BalkDeel[] Delen = [new("Geleverd", "goed"), new("Nog te leveren", "lopend"), new("Vrij", "neutraal")];

    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    public ContractUitputting? Uitputting { get; private set; }

    /// <summary>Calendar years in which something was delivered, oldest first.</summary>
    public IReadOnlyList<int> Jaren { get; private set; } = [];

    /// <summary>Names of gemeenten by CBS code.</summary>
    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new HaalUitputting(Nummer), cancellationToken)).TryGet(out var found))
        {
            Uitputting = found;
            var gemeenten = await SendAsync(new ZoekGemeenten(), cancellationToken);
            Gemeenten = gemeenten.TryGet(out var known) ? known.Gemeenten.ToDictionary(g => g.Code, g => g.Naam, StringComparer.Ordinal) : Gemeenten;
            Jaren = [.. found.Delen.SelectMany(d => d.Jaren).Select(j => j.Jaar).Distinct().Order()];
        }

        return Page();
    }

    /// <summary>What the figures say, in one sentence.</summary>
    public static string Conclusie(ContractUitputting u)
    {
        var used = $"Er is voor {Toon.Euro(u.GeleverdEuro)} geleverd, en aan wie nu geplaatst is wordt nog voor {Toon.Euro(u.NogTeLeverenEuro)} geleverd.";
        if (u.VrijEuro is not { } free)
        {
            return used + " Er is geen plafond afgesproken.";
        }

        return used + (free < 0
            ? $" Dat is {Toon.Euro(-free)} meer dan het plafond van {Toon.Euro(u.PlafondEuro)}."
            : $" Van het plafond van {Toon.Euro(u.PlafondEuro)} is nog {Toon.Euro(free)} vrij.");
    }

    /// <summary>When it runs out, in one sentence.</summary>
    public static string Prognose(ContractUitputting u)
    {
        if (u.PlafondEuro is null)
        {
            return "Zonder plafond raakt het niet op.";
        }

        if (u.UitgeputOp is not { } day)
        {
            return "In de laatste zes maanden is niets geleverd: wanneer het plafond op is, valt niet te zeggen.";
        }

        return day <= u.Op
            ? $"Het plafond is bereikt op {Toon.Voluit(day)}."
            : $"In het tempo van de laatste zes maanden ({Toon.Euro(u.TempoEuro)} per maand) is het plafond op rond {Toon.Voluit(day)}"
                + (day <= u.Einddatum ? $", vóór het einde van het contract op {Toon.Voluit(u.Einddatum)}." : $", na het einde van het contract op {Toon.Voluit(u.Einddatum)}.");
    }

    /// <summary>True when somebody has to act: the ceiling is passed or will be before the contract ends.</summary>
    public static bool VraagtActie(ContractUitputting u) => u.VrijEuro < 0 || u.UitgeputOp <= u.Einddatum;

    /// <summary>The ceiling divided in delivered, still to come and free; none without a ceiling, or when it is passed.</summary>
    public static HtmlString? Grafiek(ContractUitputting u) => u.VrijEuro is { } free and >= 0 && u.PlafondEuro > 0
        ? BalkGrafiek.Maak("uitputting", $"Plafond van contract {u.Contract}", Conclusie(u), Delen, [new Balk("Plafond", [(int)u.GeleverdEuro, (int)u.NogTeLeverenEuro, (int)free])])
        : null;
}
