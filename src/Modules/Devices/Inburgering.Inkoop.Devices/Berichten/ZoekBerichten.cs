// SPDX-License-Identifier: EUPL-1.2

using System.Linq.Expressions;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Voorraad;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using Inburgering.Inkoop.SharedKernel.Tijd;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Berichten;

/// <summary>Lists reminders. Orders: dag, serienummer.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Verstuurd">True = those that were sent; false = those that wait.</param>
/// <param name="Ontvanger">Only those for this reader.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record ZoekBerichten(PageRequest Pagina, bool Verstuurd = false, Ontvanger? Ontvanger = null) : IQuery<Result<Page<BerichtRegel>>>;

/// <summary>A reminder in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="BruikleenId">The loan.</param>
/// <param name="Serienummer">The device.</param>
/// <param name="Plaatsing">Reference of the placement.</param>
/// <param name="Aanbieder">Code of the provider.</param>
/// <param name="Ontvanger">Who gets it.</param>
/// <param name="Nummer">1 is the one before the day of return, 2 the one on that day, 3 and up come after it.</param>
/// <param name="Dag">Day on which it is due.</param>
/// <param name="TerugOp">Day of return that the text names.</param>
/// <param name="VerstuurdOp">Day on which it was sent.</param>
public sealed record BerichtRegel(Guid Id, Guid BruikleenId, string Serienummer, string Plaatsing, string Aanbieder, Ontvanger Ontvanger, int Nummer, DateOnly Dag, DateOnly TerugOp, DateOnly? VerstuurdOp);

/// <summary>One reminder with its text.</summary>
/// <param name="Id">The reminder.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record HaalBericht(Guid Id) : IQuery<Result<BerichtDetail>>;

/// <summary>A reminder with its text.</summary>
/// <param name="Bericht">The reminder.</param>
/// <param name="Onderwerp">Subject of the letter or mail.</param>
/// <param name="Tekst">The text: as it was sent, or as it would be sent now.</param>
public sealed record BerichtDetail(BerichtRegel Bericht, string Onderwerp, string Tekst);

/// <summary>Records that a reminder was sent, by letter or mail. The text is kept as it was.</summary>
/// <param name="Id">The reminder.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder)]
public sealed record LegBerichtVerstuurdVast(Guid Id) : ICommand<Result>;

internal static class BerichtProjectie
{
    public static Expression<Func<Bericht, BerichtRegel>> Regel { get; } = b =>
        new BerichtRegel(b.Id, b.BruikleenId, b.Serienummer, b.Plaatsing, b.Aanbieder, b.Ontvanger, b.Nummer, b.Dag, b.TerugOp, b.VerstuurdOp);
}

internal sealed class ZoekBerichtenHandler(DevicesDbContext db, IActorAccessor accessor) : IRequestHandler<ZoekBerichten, Result<Page<BerichtRegel>>>
{
    private static readonly Keyset<Bericht> Volgorde = new Keyset<Bericht>(b => b.Id).Op("dag", b => b.Dag).Op("serienummer", b => b.Serienummer);

    public async Task<Result<Page<BerichtRegel>>> Handle(ZoekBerichten request, CancellationToken cancellationToken)
    {
        var query = db.Berichten.AsNoTracking().Where(BerichtSpecs.Zichtbaar(accessor.Actor));
        query = request.Verstuurd ? query.Where(b => b.VerstuurdOp != null) : query.Where(b => b.VerstuurdOp == null);
        query = request.Ontvanger is { } reader ? query.Where(b => b.Ontvanger == reader) : query;
        return await Volgorde.LeesAsync(query, request.Pagina, BerichtProjectie.Regel, cancellationToken);
    }
}

/// <summary>Finds a reminder with the words that belong to it.</summary>
internal sealed class Berichtlezer(DevicesDbContext db, IActorAccessor accessor, TimeProvider clock)
{
    public async Task<(Bericht Bericht, string Tekst)?> LeesAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Berichten.Where(BerichtSpecs.Zichtbaar(accessor.Actor)).SingleOrDefaultAsync(b => b.Id == id, cancellationToken) is not { } found)
        {
            return null;
        }

        var loan = await db.Bruiklenen.AsNoTracking().Where(b => b.Id == found.BruikleenId).Select(b => new { b.DeviceId, b.Accessoires }).SingleAsync(cancellationToken);
        var type = await db.Devices.Where(d => d.Id == loan.DeviceId).Select(d => d.Type).SingleAsync(cancellationToken);
        return (found, found.Tekst ?? Berichttekst.Maak(found, type, Device.Splits(loan.Accessoires), clock.Vandaag()));
    }
}

internal sealed class HaalBerichtHandler(Berichtlezer lezer) : IRequestHandler<HaalBericht, Result<BerichtDetail>>
{
    private static readonly Func<Bericht, BerichtRegel> Toon = BerichtProjectie.Regel.Compile();

    public async Task<Result<BerichtDetail>> Handle(HaalBericht request, CancellationToken cancellationToken) =>
        await lezer.LeesAsync(request.Id, cancellationToken) is { } found
            ? new BerichtDetail(Toon(found.Bericht), Berichttekst.Onderwerp(found.Bericht), found.Tekst)
            : BerichtErrors.Onbekend();
}

internal sealed class LegBerichtVerstuurdVastHandler(DevicesDbContext db, Berichtlezer lezer, TimeProvider clock) : IRequestHandler<LegBerichtVerstuurdVast, Result>
{
    public async Task<Result> Handle(LegBerichtVerstuurdVast request, CancellationToken cancellationToken)
    {
        if (await lezer.LeesAsync(request.Id, cancellationToken) is not { } found)
        {
            return BerichtErrors.Onbekend();
        }

        if (found.Bericht.VerstuurdOp is { } earlier)
        {
            return BerichtErrors.AlVerstuurd(earlier);
        }

        found.Bericht.Verstuur(found.Tekst, clock.Vandaag());
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
