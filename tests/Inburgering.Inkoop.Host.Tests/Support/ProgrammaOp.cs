// SPDX-License-Identifier: EUPL-1.2

using System.Text;
using Inburgering.Inkoop.Host.Start;
using Inburgering.Inkoop.Plaatsingen.Doorstroom;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Data;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Inburgering.Inkoop.Host.Tests.Support;

/// <summary>The program without its faces, as a verb has it, on a database that is there already.</summary>
internal static class ProgrammaOp
{
    public static WebApplication Bouw(DatabaseOptions database)
    {
        var builder = HostServices.CreateBuilder([]);
        builder.Logging.ClearProviders();
        builder.Configuration[$"{DatabaseOptions.Sectie}:Provider"] = $"{database.Provider}";
        builder.Configuration[$"{DatabaseOptions.Sectie}:ConnectionString"] = database.ConnectionString;
        builder.AddInkoop();
        return builder.Build();
    }

    /// <summary>A scope in which the system acts.</summary>
    public static AsyncServiceScope AlsSysteem(this WebApplication app)
    {
        var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IActorAccessor>().Actor = Actor.Systeem(Kanaal.Job);
        return scope;
    }

    /// <summary>The report as it is written to a file.</summary>
    public static async Task<string> DoorstroomAsync(this AsyncServiceScope scope, DoorstroomFilter filter) =>
        Encoding.UTF8.GetString(DoorstroomJson.Schrijf((await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new HaalDoorstroom(filter))).Value));
}
