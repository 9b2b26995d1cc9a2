// SPDX-License-Identifier: EUPL-1.2

using System.Security.Cryptography;
using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Herinneringen;

/// <summary>Chooses how often the caller gets a mail about open work.</summary>
/// <param name="Ritme">How often.</param>
[Toegang(Rol.Contractmanager, Rol.Consulent, Rol.Aanbieder, Rol.Beheerder, Rol.Lezer)]
public sealed record StelHerinneringenIn(Herinneringsritme Ritme) : ICommand<Result>;

/// <summary>Makes a new secret address for the caller's calendar; the old one stops working.</summary>
[Toegang(Rol.Contractmanager)]
public sealed record MaakAgendaAdres : ICommand<Result<string>>;

/// <summary>Withdraws the secret address of the caller's calendar.</summary>
[Toegang(Rol.Contractmanager)]
public sealed record TrekAgendaAdresIn : ICommand<Result>;

/// <summary>The secret of a calendar address: random, shown once, kept as a hash.</summary>
internal static class Agendasleutel
{
    public static string Maak() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public static string Hash(string sleutel) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sleutel)));
}

internal sealed class HerinneringenHandler(HostDbContext db, IActorAccessor accessor) :
    IRequestHandler<StelHerinneringenIn, Result>,
    IRequestHandler<MaakAgendaAdres, Result<string>>,
    IRequestHandler<TrekAgendaAdresIn, Result>
{
    public async Task<Result> Handle(StelHerinneringenIn request, CancellationToken cancellationToken)
    {
        if (await EigenAsync(cancellationToken) is not { } account)
        {
            return AccountErrors.Onbekend();
        }

        account.Herinneringen = request.Ritme;
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    public async Task<Result<string>> Handle(MaakAgendaAdres request, CancellationToken cancellationToken)
    {
        if (await EigenAsync(cancellationToken) is not { } account)
        {
            return AccountErrors.Onbekend();
        }

        var secret = Agendasleutel.Maak();
        account.Agendasleutel = Agendasleutel.Hash(secret);
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    public async Task<Result> Handle(TrekAgendaAdresIn request, CancellationToken cancellationToken)
    {
        if (await EigenAsync(cancellationToken) is not { } account)
        {
            return AccountErrors.Onbekend();
        }

        account.Agendasleutel = null;
        await db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private async Task<Account?> EigenAsync(CancellationToken cancellationToken) =>
        Guid.TryParse(accessor.Actor.Id, out var id) ? await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, cancellationToken) : null;
}
