// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using FluentValidation;
using Inburgering.Inkoop.Devices.Database;
using Inburgering.Inkoop.Devices.Uitleen;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Devices.Overeenkomsten;

/// <summary>
/// Makes one agreement for the items of one placement and opens a signing session: whoever has the key may read and sign this agreement
/// on a screen without an account, for an hour. An agreement that was made before and never signed lapses.
/// </summary>
/// <param name="Bruiklenen">The loans, all of one placement and none of them signed.</param>
/// <param name="Taal">Language shown beside the Dutch text.</param>
[Toegang(Rol.Aanbieder, Rol.Consulent, Rol.Contractmanager)]
public sealed record MaakOvereenkomst(IReadOnlyList<Guid> Bruiklenen, Taal Taal) : ICommand<Result<Tekensessie>>;

/// <summary>A session in which somebody signs.</summary>
/// <param name="OvereenkomstId">The agreement.</param>
/// <param name="Sleutel">The key, shown once and not kept.</param>
/// <param name="GeldigTot">Moment after which the key no longer works (UTC).</param>
public sealed record Tekensessie(Guid OvereenkomstId, string Sleutel, DateTimeOffset GeldigTot);

internal sealed class MaakOvereenkomstValidator : AbstractValidator<MaakOvereenkomst>
{
    public MaakOvereenkomstValidator() =>
        RuleFor(c => c.Bruiklenen).NotEmpty().WithMessage("Kies minstens één device waarvoor wordt getekend.").Must(b => b.Count <= 20).WithMessage("Kies hoogstens 20 devices.");
}

internal sealed class MaakOvereenkomstHandler(DevicesDbContext db, Tekstkiezer teksten, IActorAccessor accessor, TimeProvider clock) : IRequestHandler<MaakOvereenkomst, Result<Tekensessie>>
{
    private static readonly TimeSpan Duur = TimeSpan.FromHours(1);

    public async Task<Result<Tekensessie>> Handle(MaakOvereenkomst request, CancellationToken cancellationToken)
    {
        var ids = request.Bruiklenen.Distinct().ToList();
        var loans = await db.Bruiklenen.Where(BruikleenSpecs.Zichtbaar(accessor.Actor)).Where(b => ids.Contains(b.Id)).OrderBy(b => b.UitgegevenOp).ThenBy(b => b.Serienummer).ToListAsync(cancellationToken);
        if (loans.Count != ids.Count)
        {
            return BruikleenErrors.Onbekend();
        }

        if (loans.Exists(l => l.Plaatsing != loans[0].Plaatsing))
        {
            return OvereenkomstErrors.VerschillendePlaatsingen();
        }

        if (loans.Find(l => l.GetekendOp is not null) is { } signed)
        {
            return OvereenkomstErrors.AlGetekend(signed.Serienummer);
        }

        var made = await teksten.MaakAsync(loans, null, request.Taal, cancellationToken);
        if (!made.TryGet(out var agreement))
        {
            return Result<Tekensessie>.Failure(made.Errors);
        }

        var earlier = loans.Select(l => l.OvereenkomstId).OfType<Guid>().ToList();
        foreach (var old in await db.Overeenkomsten.Where(o => earlier.Contains(o.Id) && o.Status == OvereenkomstStatus.Klaargezet).ToListAsync(cancellationToken))
        {
            old.Vervalt();
        }

        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var until = clock.GetUtcNow() + Duur;
        agreement.OpenSessie(Overeenkomst.HashVan(key), until);
        loans.ForEach(l => l.Koppel(agreement.Id));
        db.Overeenkomsten.Add(agreement);
        await db.SaveChangesAsync(cancellationToken);
        return new Tekensessie(agreement.Id, key, until);
    }
}
