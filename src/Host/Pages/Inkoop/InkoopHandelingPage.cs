// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Contracten.Inkooptrajecten;
using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Inkoop;

/// <summary>
/// A page that changes something of one tender. When a colleague saved meanwhile, what was typed stays, the difference is shown, and the
/// next save is made on the version that was just shown.
/// </summary>
public abstract class InkoopHandelingPage : InkoopPage, IMetVerschillen
{
    [BindProperty(Name = "nummer", SupportsGet = true)]
    public string Nummer { get; set; } = "";

    [BindProperty]
    public int Versie { get; set; }

    /// <summary>Why, for a change after publication or for a decision.</summary>
    [BindProperty]
    public string? Reden { get; set; }

    /// <summary>True when the answers are shown for a last check.</summary>
    public bool Controle { get; protected set; }

    public InkooptrajectDetail? Traject { get; private set; }

    public IReadOnlyList<Verschil> Verschillen { get; private set; } = [];

    /// <summary>A colleague saved something after this page was opened.</summary>
    public bool Ingehaald { get; private set; }

    public DateOnly Vandaag => Clock.Vandaag();

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Page();
    }

    /// <summary>The form as it is saved now, to compare with what was typed; null when there is nothing to compare.</summary>
    protected virtual object? Opgeslagen(InkooptrajectDetail traject) => null;

    /// <summary>The form as it was typed.</summary>
    protected virtual object? Getypt => null;

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        var traject = await SendAsync(new HaalInkooptraject(Nummer), cancellationToken);
        if (!traject.IsSuccess)
        {
            return;
        }

        Traject = traject.Value;
        await LaadDelenAsync(cancellationToken);
        if (HttpMethods.IsPost(Request.Method) && Traject.Versie != Versie)
        {
            Ingehaald = true;
            Verschillen = Getypt is { } typed && Opgeslagen(Traject) is { } stored ? Verschil.Tussen(stored, typed) : [];
        }

        Versie = Traject.Versie;
    }

    /// <summary>Loads what else the page compares with what was typed.</summary>
    protected virtual Task LaadDelenAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Shows the answers for a last check when nothing is wrong with them.</summary>
    protected async Task<IActionResult> ControleAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Controle = ModelState.IsValid && !Ingehaald;
        return Page();
    }

    protected void Vereis(string? tekst, string veld, string melding)
    {
        if (string.IsNullOrWhiteSpace(tekst))
        {
            ModelState.AddModelError(veld, melding);
        }
    }
}
