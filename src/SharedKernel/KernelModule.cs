// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using FluentValidation;
using Inburgering.Inkoop.SharedKernel.Access;
using Inburgering.Inkoop.SharedKernel.Behaviours;
using Inburgering.Inkoop.SharedKernel.Bestanden;
using Inburgering.Inkoop.SharedKernel.Data;
using Inburgering.Inkoop.SharedKernel.Events;
using Inburgering.Inkoop.SharedKernel.Jobs;
using Inburgering.Inkoop.SharedKernel.Logboek;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Inburgering.Inkoop.SharedKernel;

/// <summary>Registration of the kernel and the helpers with which a module registers itself.</summary>
public static class KernelModule
{
    /// <summary>Mediator pipeline, clock, database session, relay and migrator.</summary>
    public static IServiceCollection AddKernel(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<DatabaseOptions>();
        services.AddOptions<BestandOptions>();
        services.AddSingleton<IVirusscanner, ClamAvScanner>();
        services.AddSingleton<IBestandsopslag, Bestandsopslag>();
        services.AddScoped<DatabaseSession>();
        services.AddScoped<IActorAccessor, ActorAccessor>();
        services.AddScoped<MessageContext>();
        services.AddScoped<ModuleDbServices>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxRelay>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddScoped<ServiceFactory>(p => type => p.GetService(type)!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TimingBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorisationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuditBehaviour<,>));
        return services;
    }

    /// <summary>Registers the handlers and validators of a module's assembly (internal ones included).</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.DefinedTypes.Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var contract in type.ImplementedInterfaces.Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)))
            {
                services.AddScoped(contract, type);
            }
        }

        return services.AddValidatorsFromAssembly(assembly, ServiceLifetime.Scoped, includeInternalTypes: true);
    }

    /// <summary>
    /// Registers a module's context with one derived context per database, each with its own migrations.
    /// </summary>
    public static IServiceCollection AddModuleDbContext<TContext, TSqlite, TPostgres>(this IServiceCollection services, string module, Func<IServiceProvider, CancellationToken, Task>? seed = null)
        where TContext : ModuleDbContext
        where TSqlite : TContext
        where TPostgres : TContext
    {
        services.AddScoped<TContext>(provider =>
        {
            var session = provider.GetRequiredService<DatabaseSession>();
            var builder = new DbContextOptionsBuilder();
            ModuleDatabase.Configure(builder, session, module);
            builder.AddInterceptors(provider.GetServices<IInterceptor>());
            TContext context = session.Provider == DatabaseProvider.PostgreSql
                ? ActivatorUtilities.CreateInstance<TPostgres>(provider, builder.Options, provider.GetRequiredService<ModuleDbServices>())
                : ActivatorUtilities.CreateInstance<TSqlite>(provider, builder.Options, provider.GetRequiredService<ModuleDbServices>());
            context.EnlistInSession();
            return context;
        });
        services.AddScoped<ModuleDbContext>(p => p.GetRequiredService<TContext>());
        services.AddSingleton(new MigratedContext(typeof(TContext), seed));
        services.AddSingleton(new EventSource(typeof(TContext)));
        return services;
    }

    /// <summary>Lets a handler of this module hear an event.</summary>
    public static IServiceCollection AddEventHandler<TEvent, THandler, TContext>(this IServiceCollection services)
        where TEvent : IIntegrationEvent
        where THandler : class, IIntegrationEventHandler<TEvent>
        where TContext : ModuleDbContext
    {
        services.AddScoped<THandler>();
        services.AddSingleton(new EventSubscription(
            typeof(TEvent),
            typeof(THandler),
            typeof(TContext),
            (provider, e, cancellationToken) => provider.GetRequiredService<THandler>().HandleAsync((TEvent)e, cancellationToken)));
        return services;
    }

    /// <summary>Registers a recurring job; the Host schedules all of them.</summary>
    public static IServiceCollection AddRecurringJob<TJob>(this IServiceCollection services)
        where TJob : class, IRecurringJob
    {
        services.AddScoped<TJob>();
        services.AddScoped<IRecurringJob>(p => p.GetRequiredService<TJob>());
        return services;
    }
}
