// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Ui;
using Inburgering.Inkoop.Host.Webhooks;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Tijd;
using Microsoft.AspNetCore.Mvc;

namespace Inburgering.Inkoop.Host.Pages.Beheer;

/// <summary>One webhook: what was sent, send again, or off.</summary>
[Toegang(Rol.Beheerder, Rol.Aanbieder)]
internal sealed class WebhookModel : InkoopPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DateOnly? Vanaf { get; set; }

    [BindProperty]
    public Guid? BezorgingId { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public WebhookRegel? Regel { get; private set; }

    public IReadOnlyList<WebhookbezorgingRegel> Bezorgingen { get; private set; } = [];

    private string Pad => $"/beheer/webhooks/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Vanaf = Clock.Vandaag();
        await LaadAsync(cancellationToken);
        return Regel is null ? NotFound() : Page();
    }

    public Task<IActionResult> OnPostOpnieuwAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new SpeelWebhookOpnieuw(Id, BezorgingId, Vanaf is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null), "De berichten worden binnen een minuut opnieuw gestuurd.", Pad, cancellationToken);

    public Task<IActionResult> OnPostUitAsync(CancellationToken cancellationToken) =>
        VerwerkAsync(new ZetWebhookUit(Id, Reden), "De webhook staat uit.", Pad, cancellationToken);

    protected override async Task LaadAsync(CancellationToken cancellationToken)
    {
        if ((await SendAsync(new ZoekWebhooks(), cancellationToken)).TryGet(out var list))
        {
            Regel = list.FirstOrDefault(w => w.Id == Id);
        }

        if (Regel is not null && (await SendAsync(new ZoekWebhookbezorgingen(Id), cancellationToken)).TryGet(out var deliveries))
        {
            Bezorgingen = deliveries;
        }
    }
}
