// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using System.Text.Json.Serialization;
using FluentValidation;
using Inburgering.Inkoop.Contracten.Abstractions;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Webhooks;

/// <summary>Registers an address of a provider's system. The key of the signature is shown once. A provider registers its own only.</summary>
/// <param name="Naam">Name of the system.</param>
/// <param name="Adres">Where to send to: https.</param>
/// <param name="Aanbieder">Code of the provider; may be left out by a provider.</param>
[Toegang(Rol.Beheerder, Rol.Aanbieder)]
public sealed record RegistreerWebhook(string Naam, string Adres, string? Aanbieder = null) : ICommand<Result<NieuweWebhook>>;

/// <summary>A webhook that was registered.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Geheim">Key of the signature; null when the same request is answered again, because it is shown once and not kept with the answer.</param>
public sealed record NieuweWebhook(Guid Id, [property: JsonIgnore] string? Geheim);

/// <summary>Switches a webhook off: nothing is sent any more.</summary>
/// <param name="WebhookId">Which one.</param>
/// <param name="Reden">Why.</param>
[Toegang(Rol.Beheerder, Rol.Aanbieder)]
public sealed record ZetWebhookUit(Guid WebhookId, string? Reden) : ICommand<Result>, IMetReden;

/// <summary>Sends again what was sent before, or given up: one event, or all from a moment on.</summary>
/// <param name="WebhookId">Which webhook.</param>
/// <param name="BezorgingId">Only this event; null = all from <paramref name="Vanaf"/>.</param>
/// <param name="Vanaf">First moment (UTC); used without an event, null = everything that is kept.</param>
[Toegang(Rol.Beheerder, Rol.Aanbieder)]
public sealed record SpeelWebhookOpnieuw(Guid WebhookId, Guid? BezorgingId = null, DateTimeOffset? Vanaf = null) : ICommand<Result<int>>;

/// <summary>Lists webhooks with how their deliveries stand; a provider sees its own.</summary>
[Toegang(Rol.Beheerder, Rol.Aanbieder)]
public sealed record ZoekWebhooks : IQuery<Result<IReadOnlyList<WebhookRegel>>>;

/// <summary>A webhook as the administrator sees it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Naam">Name.</param>
/// <param name="Adres">Where it goes.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="AangemaaktOp">When it was registered (UTC).</param>
/// <param name="UitOp">When it was switched off (UTC).</param>
/// <param name="Wacht">Events that wait or are tried again.</param>
/// <param name="Opgegeven">Events that never arrived and are not tried any more.</param>
public sealed record WebhookRegel(Guid Id, string Naam, string Adres, string Aanbieder, DateTimeOffset AangemaaktOp, DateTimeOffset? UitOp, int Wacht, int Opgegeven);

/// <summary>The newest hundred deliveries of a webhook; they are kept for thirty days.</summary>
/// <param name="WebhookId">Which webhook.</param>
[Toegang(Rol.Beheerder, Rol.Aanbieder)]
public sealed record ZoekWebhookbezorgingen(Guid WebhookId) : IQuery<Result<IReadOnlyList<WebhookbezorgingRegel>>>;

/// <summary>One delivery.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Soort">Kind of event.</param>
/// <param name="Inhoud">What is sent.</param>
/// <param name="AangemaaktOp">When it happened (UTC).</param>
/// <param name="Pogingen">How often it was tried.</param>
/// <param name="VolgendePoging">When it is tried again (UTC).</param>
/// <param name="BezorgdOp">When it arrived (UTC).</param>
/// <param name="Antwoord">Status of the last answer.</param>
public sealed record WebhookbezorgingRegel(Guid Id, string Soort, string Inhoud, DateTimeOffset AangemaaktOp, int Pogingen, DateTimeOffset? VolgendePoging, DateTimeOffset? BezorgdOp, int? Antwoord);

internal static class WebhookErrors
{
    public static Error Onbekend() => Error.NotFound("WEBHOOK_ONBEKEND", "Deze webhook is niet gevonden.");

    public static Error AdresNietToegestaan(string adres) =>
        Error.Validation("WEBHOOK_ADRES_NIET_TOEGESTAAN", $"Het adres ‘{adres}’ mag niet: verwacht een volledig adres dat begint met https:// en niet binnen het eigen netwerk ligt.", "Adres");

    public static Error AanbiederOnbekend(string? code) =>
        Error.Validation("WEBHOOK_AANBIEDER_ONBEKEND", $"Aanbieder ‘{code}’ is niet gevonden: kies een aanbieder van de lijst.", "Aanbieder");
}

internal sealed class RegistreerWebhookValidator : AbstractValidator<RegistreerWebhook>
{
    public RegistreerWebhookValidator()
    {
        RuleFor(c => c.Naam).NotEmpty().WithMessage("Vul de naam van het systeem in.").MaximumLength(100).WithMessage("De naam is te lang: gebruik hoogstens 100 tekens.");
        RuleFor(c => c.Adres).NotEmpty().WithMessage("Vul het adres in.").MaximumLength(500).WithMessage("Het adres is te lang: gebruik hoogstens 500 tekens.");
    }
}

internal sealed class ZetWebhookUitValidator : AbstractValidator<ZetWebhookUit>
{
    public ZetWebhookUitValidator() => RuleFor(c => c.Reden).NotEmpty().WithMessage("Schrijf waarom deze webhook uitgaat.");
}

internal sealed class WebhooksHandler(HostDbContext db, IContracten contracten, Webhooksleutel sleutel, Webhookverbinding verbinding, IActorAccessor accessor, TimeProvider clock) :
    IRequestHandler<RegistreerWebhook, Result<NieuweWebhook>>,
    IRequestHandler<ZetWebhookUit, Result>,
    IRequestHandler<SpeelWebhookOpnieuw, Result<int>>,
    IRequestHandler<ZoekWebhooks, Result<IReadOnlyList<WebhookRegel>>>,
    IRequestHandler<ZoekWebhookbezorgingen, Result<IReadOnlyList<WebhookbezorgingRegel>>>
{
    private const int Meeste = 100;

    private IQueryable<Webhook> Zichtbaar => db.Webhooks.Where(VanWie(accessor.Actor.Scope));

    public async Task<Result<NieuweWebhook>> Handle(RegistreerWebhook request, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(request.Adres.Trim(), UriKind.Absolute, out var address) || !verbinding.Mag(address))
        {
            return WebhookErrors.AdresNietToegestaan(request.Adres);
        }

        var scope = accessor.Actor.Scope;
        var provider = request.Aanbieder ?? scope.Aanbieder;
        if ((scope.Aanbieder ?? provider) != provider || (await contracten.ZoekAanbiedersAsync(cancellationToken)).All(a => a.Code != provider))
        {
            return WebhookErrors.AanbiederOnbekend(provider);
        }

        var secret = TijdelijkWachtwoord.Geheim();
        var hook = Webhook.Maak(request.Naam.Trim(), address, provider!, scope.Contracten, sleutel.Bewaar(secret), clock.GetUtcNow());
        db.Webhooks.Add(hook);
        await db.SaveChangesAsync(cancellationToken);
        return new NieuweWebhook(hook.Id, secret);
    }

    public async Task<Result> Handle(ZetWebhookUit request, CancellationToken cancellationToken)
    {
        if (await Zichtbaar.SingleOrDefaultAsync(w => w.Id == request.WebhookId, cancellationToken) is not { } hook)
        {
            return WebhookErrors.Onbekend();
        }

        hook.ZetUit(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    public async Task<Result<int>> Handle(SpeelWebhookOpnieuw request, CancellationToken cancellationToken)
    {
        if (!await Zichtbaar.AnyAsync(w => w.Id == request.WebhookId, cancellationToken))
        {
            return WebhookErrors.Onbekend();
        }

        var query = db.Webhookbezorgingen.Where(b => b.WebhookId == request.WebhookId);
        query = (request.BezorgingId, request.Vanaf) switch
        {
            ({ } one, _) => query.Where(b => b.Id == one),
            (null, { } from) => query.Where(b => b.AangemaaktOp >= from),
            _ => query,
        };
        var now = clock.GetUtcNow();
        var again = await query.ToListAsync(cancellationToken);
        again.ForEach(b => b.Opnieuw(now));
        await db.SaveChangesAsync(cancellationToken);
        return again.Count;
    }

    public async Task<Result<IReadOnlyList<WebhookRegel>>> Handle(ZoekWebhooks request, CancellationToken cancellationToken) =>
        await Zichtbaar.AsNoTracking().OrderBy(w => w.Naam).ThenBy(w => w.Id)
            .Select(w => new WebhookRegel(
                w.Id,
                w.Naam,
                w.Adres,
                w.Aanbieder,
                w.AangemaaktOp,
                w.UitOp,
                db.Webhookbezorgingen.Count(b => b.WebhookId == w.Id && b.VolgendePoging != null),
                db.Webhookbezorgingen.Count(b => b.WebhookId == w.Id && b.VolgendePoging == null && b.BezorgdOp == null)))
            .ToListAsync(cancellationToken);

    public async Task<Result<IReadOnlyList<WebhookbezorgingRegel>>> Handle(ZoekWebhookbezorgingen request, CancellationToken cancellationToken)
    {
        if (!await Zichtbaar.AnyAsync(w => w.Id == request.WebhookId, cancellationToken))
        {
            return WebhookErrors.Onbekend();
        }

        return await db.Webhookbezorgingen.AsNoTracking().Where(b => b.WebhookId == request.WebhookId).OrderByDescending(b => b.Id).Take(Meeste)
            .Select(b => new WebhookbezorgingRegel(b.Id, b.Soort, b.Inhoud, b.AangemaaktOp, b.Pogingen, b.VolgendePoging, b.BezorgdOp, b.Antwoord))
            .ToListAsync(cancellationToken);
    }

    // Who is limited to contracts sees what has the same limit: else it would hear, or switch off, what belongs to others.
    private static Expression<Func<Webhook, bool>> VanWie(Scope scope)
    {
        var limit = Webhook.Beperking(scope.Contracten);
        return scope.Aanbieder is { } provider ? w => w.Aanbieder == provider && (limit == "" || w.Contracten == limit) : w => scope.Alles;
    }
}
