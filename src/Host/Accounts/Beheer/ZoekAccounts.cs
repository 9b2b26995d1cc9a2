// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Messages;
using Inburgering.Inkoop.SharedKernel.Paging;
using Inburgering.Inkoop.SharedKernel.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Accounts.Beheer;

/// <summary>Lists the accounts.</summary>
/// <param name="Pagina">Which page.</param>
/// <param name="Tekst">Part of the name or address.</param>
[Toegang(Rol.Beheerder)]
public sealed record ZoekAccounts(PageRequest Pagina, string? Tekst = null) : IQuery<Result<Page<AccountRegel>>>;

/// <summary>An account as the administrator sees it; never its secrets.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Naam">Name.</param>
/// <param name="Email">Address, also the name to sign in with.</param>
/// <param name="Rollen">Roles.</param>
/// <param name="HeleRegio">Sees the whole region.</param>
/// <param name="Gemeenten">CBS codes.</param>
/// <param name="Aanbieder">Provider.</param>
/// <param name="Contracten">Contracts that it is limited to.</param>
/// <param name="Geblokkeerd">Blocked by an administrator.</param>
/// <param name="TweedeFactor">A second factor is on.</param>
/// <param name="VergrendeldTot">Locked out by failed attempts until (UTC).</param>
/// <param name="LaatstIngelogdOp">Last sign-in (UTC).</param>
public sealed record AccountRegel(
    Guid Id,
    string Naam,
    string Email,
    IReadOnlyList<string> Rollen,
    bool HeleRegio,
    IReadOnlyList<string> Gemeenten,
    string? Aanbieder,
    IReadOnlyList<string> Contracten,
    bool Geblokkeerd,
    bool TweedeFactor,
    DateTimeOffset? VergrendeldTot,
    DateTimeOffset? LaatstIngelogdOp);

/// <summary>Asks one account.</summary>
/// <param name="Id">Identity.</param>
[Toegang(Rol.Beheerder)]
public sealed record HaalAccount(Guid Id) : IQuery<Result<AccountRegel>>;

internal sealed class ZoekAccountsHandler(HostDbContext db) : IRequestHandler<ZoekAccounts, Result<Page<AccountRegel>>>, IRequestHandler<HaalAccount, Result<AccountRegel>>
{
    private static readonly Keyset<Account> Volgorde = new Keyset<Account>(a => a.Id).Op("naam", a => a.Naam).Op("email", a => a.Email ?? "");

    private static readonly System.Linq.Expressions.Expression<Func<Account, AccountRegel>> Regel = a =>
        new AccountRegel(a.Id, a.Naam, a.Email ?? "", a.Rollen, a.HeleRegio, a.Gemeenten, a.Aanbieder, a.Contracten, a.Geblokkeerd, a.TwoFactorEnabled, a.LockoutEnd, a.LaatstIngelogdOp);

    public async Task<Result<Page<AccountRegel>>> Handle(ZoekAccounts request, CancellationToken cancellationToken)
    {
        var query = db.Accounts.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(request.Tekst))
        {
            var text = request.Tekst.Trim();
            var upper = text.ToUpperInvariant();
            query = query.Where(a => a.Naam.Contains(text) || a.NormalizedEmail!.Contains(upper));
        }

        return await Volgorde.LeesAsync(query, request.Pagina, Regel, cancellationToken);
    }

    public async Task<Result<AccountRegel>> Handle(HaalAccount request, CancellationToken cancellationToken) =>
        await db.Accounts.AsNoTracking().Where(a => a.Id == request.Id).Select(Regel).SingleOrDefaultAsync(cancellationToken) is { } found
            ? found
            : AccountErrors.Onbekend();
}
