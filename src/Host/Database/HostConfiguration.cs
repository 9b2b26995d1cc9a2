// SPDX-License-Identifier: EUPL-1.2

using Inburgering.Inkoop.Host.Accounts;
using Inburgering.Inkoop.Host.Herinneringen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inburgering.Inkoop.Host.Database;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.UserName).HasMaxLength(256);
        builder.Property(a => a.NormalizedUserName).HasMaxLength(256);
        builder.Property(a => a.Email).HasMaxLength(256);
        builder.Property(a => a.NormalizedEmail).HasMaxLength(256);
        builder.Property(a => a.Naam).HasMaxLength(200);
        builder.Property(a => a.Aanbieder).HasMaxLength(20);
        builder.Property(a => a.Herinneringen).HasDefaultValue(Herinneringsritme.Wekelijks).HasSentinel((Herinneringsritme)(-1));
        builder.Property(a => a.Agendasleutel).HasMaxLength(64);
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(a => a.LogSleutel);
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();
        builder.HasIndex(a => a.NormalizedEmail);
        builder.HasIndex(a => a.Agendasleutel).IsUnique();
        builder.HasMany<AccountClaim>().WithOne().HasForeignKey(c => c.UserId);
        builder.HasMany<AccountLogin>().WithOne().HasForeignKey(c => c.UserId);
        builder.HasMany<AccountToken>().WithOne().HasForeignKey(c => c.UserId);
    }
}

internal sealed class AccountClaimConfiguration : IEntityTypeConfiguration<AccountClaim>
{
    public void Configure(EntityTypeBuilder<AccountClaim> builder) => builder.HasKey(c => c.Id);
}

internal sealed class AccountLoginConfiguration : IEntityTypeConfiguration<AccountLogin>
{
    public void Configure(EntityTypeBuilder<AccountLogin> builder)
    {
        builder.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        builder.Property(l => l.LoginProvider).HasMaxLength(128);
        builder.Property(l => l.ProviderKey).HasMaxLength(128);
    }
}

internal sealed class AccountTokenConfiguration : IEntityTypeConfiguration<AccountToken>
{
    public void Configure(EntityTypeBuilder<AccountToken> builder)
    {
        builder.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        builder.Property(t => t.LoginProvider).HasMaxLength(128);
        builder.Property(t => t.Name).HasMaxLength(128);
    }
}

internal sealed class ApiClientConfiguration : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> builder)
    {
        builder.Ignore(c => c.LogSleutel);
        builder.Property(c => c.Aanbieder).HasMaxLength(20);
    }
}

internal sealed class SleutelConfiguration : IEntityTypeConfiguration<Sleutel>
{
    public void Configure(EntityTypeBuilder<Sleutel> builder)
    {
        builder.HasKey(s => s.Naam);
        builder.Property(s => s.Naam).HasMaxLength(200);
    }
}
