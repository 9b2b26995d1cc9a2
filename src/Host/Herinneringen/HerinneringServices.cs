// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Database;
using Inburgering.Inkoop.Host.Rest;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Inburgering.Inkoop.Host.Herinneringen;

/// <summary>Registration of mail about open work, and of the calendar with a secret address.</summary>
internal static class HerinneringServices
{
    private const string Agenda = "/agenda";

    public static void AddHerinneringen(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<MailOptions>(builder.Configuration.GetSection(MailOptions.Sectie));
        builder.Services.AddSingleton<Mailbezorger>();
        builder.Services.AddScoped<IRecurringJob, HerinneringenJob>();
    }

    public static void MapHerinneringen(this WebApplication app) =>
        app.MapGet(Agenda + "/{sleutel}.ics", AgendaAsync).AllowAnonymous().ExcludeFromDescription();

    /// <summary>The path of a calendar.</summary>
    public static string AgendaPad(string sleutel) => $"{Agenda}/{sleutel}.ics";

    // A calendar program cannot sign in: the address itself is the secret. It gives what its owner may see at this moment, and nothing once the account is blocked.
    private static async Task<IResult> AgendaAsync(string sleutel, HostDbContext db, IActorAccessor accessor, IMediator mediator, TimeProvider clock, CancellationToken cancellationToken)
    {
        var hash = Agendasleutel.Hash(sleutel);
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Agendasleutel == hash, cancellationToken);
        if (account is null or { Geblokkeerd: true })
        {
            return Results.NotFound();
        }

        accessor.Actor = ActorClaims.Van(account, Kanaal.Rest);
        var calendar = await Sleuteldata.SchrijfAsync(mediator, clock, cancellationToken);
        return calendar.TryGet(out var text) ? Results.Text(text, Ical.MediaType) : Results.NotFound();
    }
}
