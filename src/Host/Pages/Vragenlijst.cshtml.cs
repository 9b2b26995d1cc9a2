// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Kwaliteit.Peilingen;
using Inburgering.Inkoop.SharedKernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Inburgering.Inkoop.Host.Pages;

/// <summary>
/// A participant answers a short survey in the own language, without an account. The address holds a random key of 192 bits that works once;
/// who got which key is written down nowhere.
/// </summary>
[AllowAnonymous]
public sealed class VragenlijstModel : InkoopPage
{
    [BindProperty(Name = "sleutel", SupportsGet = true)]
    public string Sleutel { get; set; } = "";

    [BindProperty(Name = "taal", SupportsGet = true)]
    public string? Taal { get; set; }

    [BindProperty]
    public List<AntwoordInvoer> Antwoorden { get; set; } = [];

    [BindProperty]
    public int? Cijfer { get; set; }

    public Vragenlijsttekst Tekst => Vragenlijsttekst.Van(Taal);

    public IReadOnlyList<Vragenlijsttekst> Talen => Vragenlijsttekst.Alle;

    public Vragenlijst? Lijst { get; private set; }

    public bool Klaar { get; private set; }

    public bool Onvolledig { get; private set; }

    public IEnumerable<SelectListItem> Keuzes => Tekst.Keuzes.Select((k, i) => new SelectListItem(k, (i + 1).ToString(CultureInfo.InvariantCulture)));

    public IEnumerable<SelectListItem> Cijfers => Enumerable.Range(1, 10).Select(i => new SelectListItem(i.ToString(CultureInfo.InvariantCulture), i.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whoever has the link answers for it and for nothing else, also on a screen on which staff is signed in; who it is stays out of every record.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        HttpContext.RequestServices.GetRequiredService<IActorAccessor>().Actor = new Actor("vragenlijst", "Deelnemer", [Rol.Systeem], Scope.Leeg, Kanaal.Web);

    public Task OnGetAsync(CancellationToken cancellationToken) => LaadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Onvolledig = Antwoorden.Count != Tekst.Vragen.Count || Antwoorden.Any(a => a.Waarde is null) || Cijfer is null || !ModelState.IsValid;
        if (!Onvolledig)
        {
            Klaar = (await Mediator.Send(new GeefPeilingantwoord(Sleutel, [.. Antwoorden.Select(a => a.Waarde!.Value)], Cijfer!.Value), cancellationToken)).IsSuccess;
        }

        await LaadAsync(cancellationToken);
        return Page();
    }

    // A link that does not work is told in the language of the reader, and looks the same whether it was used or never existed.
    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if (!Klaar && (await Mediator.Send(new HaalVragenlijst(Sleutel), cancellationToken)).TryGet(out var list))
        {
            Lijst = list;
        }

        Antwoorden.AddRange(Tekst.Vragen.Skip(Antwoorden.Count).Select(_ => new AntwoordInvoer()));
    }

    /// <summary>What was chosen at one question.</summary>
    public sealed class AntwoordInvoer
    {
        public int? Waarde { get; set; }
    }
}
