using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Inburgering.Inkoop.Host.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Begin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "host");

            migrationBuilder.CreateTable(
                name: "account",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rollen = table.Column<List<string>>(type: "text[]", nullable: false),
                    hele_regio = table.Column<bool>(type: "boolean", nullable: false),
                    gemeenten = table.Column<List<string>>(type: "text[]", nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    contracten = table.Column<List<string>>(type: "text[]", nullable: false),
                    geblokkeerd = table.Column<bool>(type: "boolean", nullable: false),
                    moet_wachtwoord_wijzigen = table.Column<bool>(type: "boolean", nullable: false),
                    laatst_ingelogd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "api_client",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rollen = table.Column<List<string>>(type: "text[]", nullable: false),
                    hele_regio = table.Column<bool>(type: "boolean", nullable: false),
                    gemeenten = table.Column<List<string>>(type: "text[]", nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    contracten = table.Column<List<string>>(type: "text[]", nullable: false),
                    aangemaakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ingetrokken_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    client_secret = table.Column<string>(type: "text", nullable: true),
                    concurrency_token = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    application_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    client_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    client_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    consent_type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    display_name = table.Column<string>(type: "text", nullable: true),
                    display_names = table.Column<string>(type: "text", nullable: true),
                    json_web_key_set = table.Column<string>(type: "text", nullable: true),
                    permissions = table.Column<string>(type: "text", nullable: true),
                    post_logout_redirect_uris = table.Column<string>(type: "text", nullable: true),
                    properties = table.Column<string>(type: "text", nullable: true),
                    redirect_uris = table.Column<string>(type: "text", nullable: true),
                    requirements = table.Column<string>(type: "text", nullable: true),
                    settings = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_client", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "api_scope",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    concurrency_token = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    description = table.Column<string>(type: "text", nullable: true),
                    descriptions = table.Column<string>(type: "text", nullable: true),
                    display_name = table.Column<string>(type: "text", nullable: true),
                    display_names = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    properties = table.Column<string>(type: "text", nullable: true),
                    resources = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_scope", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_taak",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    actor_json = table.Column<string>(type: "text", nullable: false),
                    proef = table.Column<bool>(type: "boolean", nullable: false),
                    per_rij = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemaakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    klaar_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    resultaat_json = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_taak", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox_message",
                schema: "host",
                columns: table => new
                {
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    luisteraar = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    verwerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox_message", x => new { x.event_id, x.luisteraar });
                });

            migrationBuilder.CreateTable(
                name: "logboek_regel",
                schema: "host",
                columns: table => new
                {
                    volgnummer = table.Column<long>(type: "bigint", nullable: false),
                    moment = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<string>(type: "text", nullable: false),
                    actor_naam = table.Column<string>(type: "text", nullable: false),
                    kanaal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    handeling = table.Column<string>(type: "text", nullable: false),
                    onderwerp = table.Column<string>(type: "text", nullable: false),
                    sleutel = table.Column<string>(type: "text", nullable: false),
                    soort = table.Column<string>(type: "text", nullable: false),
                    oud = table.Column<string>(type: "text", nullable: true),
                    nieuw = table.Column<string>(type: "text", nullable: true),
                    reden = table.Column<string>(type: "text", nullable: true),
                    vorige_hash = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_logboek_regel", x => x.volgnummer);
                });

            migrationBuilder.CreateTable(
                name: "mutatie_antwoord",
                schema: "host",
                columns: table => new
                {
                    client_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    client_mutation_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    vingerafdruk = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    antwoord = table.Column<string>(type: "text", nullable: true),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mutatie_antwoord", x => new { x.client_id, x.client_mutation_id });
                });

            migrationBuilder.CreateTable(
                name: "norm",
                schema: "host",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    geldig_vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    waarde = table.Column<decimal>(type: "numeric(14,4)", precision: 14, scale: 4, nullable: false),
                    eenheid = table.Column<string>(type: "text", nullable: false),
                    geldig_tot = table.Column<DateOnly>(type: "date", nullable: true),
                    bron = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_norm", x => new { x.code, x.geldig_vanaf });
                });

            migrationBuilder.CreateTable(
                name: "outbox_message",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    soort = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    inhoud = table.Column<string>(type: "text", nullable: false),
                    gebeurd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    bezorgd_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    pogingen = table.Column<int>(type: "integer", nullable: false),
                    volgende_poging = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fout = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sleutel",
                schema: "host",
                columns: table => new
                {
                    naam = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sleutel", x => x.naam);
                });

            migrationBuilder.CreateTable(
                name: "werk_item",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sleutel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rol = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    gemeente = table.Column<string>(type: "text", nullable: true),
                    aanbieder = table.Column<string>(type: "text", nullable: true),
                    ernst = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    titel = table.Column<string>(type: "text", nullable: false),
                    waar = table.Column<string>(type: "text", nullable: false),
                    volgende_stap = table.Column<string>(type: "text", nullable: false),
                    pad = table.Column<string>(type: "text", nullable: false),
                    termijn = table.Column<DateOnly>(type: "date", nullable: true),
                    aangemaakt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    afgehandeld_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_werk_item", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "host",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                schema: "host",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "host",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                schema: "host",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_accounts_user_id",
                        column: x => x.user_id,
                        principalSchema: "host",
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "api_autorisatie",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: true),
                    concurrency_token = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    creation_date = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    properties = table.Column<string>(type: "text", nullable: true),
                    scopes = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_autorisatie", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_autorisatie_open_iddict_applications_application_id",
                        column: x => x.application_id,
                        principalSchema: "host",
                        principalTable: "api_client",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "api_token",
                schema: "host",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: true),
                    authorization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    concurrency_token = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    creation_date = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    expiration_date = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    payload = table.Column<string>(type: "text", nullable: true),
                    properties = table.Column<string>(type: "text", nullable: true),
                    redemption_date = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    reference_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    status = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    subject = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    type = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_token", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_token_api_autorisatie_authorization_id",
                        column: x => x.authorization_id,
                        principalSchema: "host",
                        principalTable: "api_autorisatie",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_api_token_api_client_application_id",
                        column: x => x.application_id,
                        principalSchema: "host",
                        principalTable: "api_client",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_email",
                schema: "host",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_user_name",
                schema: "host",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                schema: "host",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                schema: "host",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_autorisatie_application_id_status_subject_type",
                schema: "host",
                table: "api_autorisatie",
                columns: new[] { "application_id", "status", "subject", "type" });

            migrationBuilder.CreateIndex(
                name: "ix_api_client_client_id",
                schema: "host",
                table: "api_client",
                column: "client_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_scope_name",
                schema: "host",
                table: "api_scope",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_token_application_id_status_subject_type",
                schema: "host",
                table: "api_token",
                columns: new[] { "application_id", "status", "subject", "type" });

            migrationBuilder.CreateIndex(
                name: "ix_api_token_authorization_id",
                schema: "host",
                table: "api_token",
                column: "authorization_id");

            migrationBuilder.CreateIndex(
                name: "ix_api_token_reference_id",
                schema: "host",
                table: "api_token",
                column: "reference_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_taak_actor_id_gemaakt_op",
                schema: "host",
                table: "import_taak",
                columns: new[] { "actor_id", "gemaakt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_import_taak_status_gemaakt_op",
                schema: "host",
                table: "import_taak",
                columns: new[] { "status", "gemaakt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_logboek_regel_onderwerp_sleutel",
                schema: "host",
                table: "logboek_regel",
                columns: new[] { "onderwerp", "sleutel" });

            migrationBuilder.CreateIndex(
                name: "ix_mutatie_antwoord_op",
                schema: "host",
                table: "mutatie_antwoord",
                column: "op");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_bezorgd_op_volgende_poging",
                schema: "host",
                table: "outbox_message",
                columns: new[] { "bezorgd_op", "volgende_poging" });

            migrationBuilder.CreateIndex(
                name: "ix_werk_item_afgehandeld_op_rol_termijn",
                schema: "host",
                table: "werk_item",
                columns: new[] { "afgehandeld_op", "rol", "termijn" });

            migrationBuilder.CreateIndex(
                name: "ix_werk_item_sleutel",
                schema: "host",
                table: "werk_item",
                column: "sleutel",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claim",
                schema: "host");

            migrationBuilder.DropTable(
                name: "account_login",
                schema: "host");

            migrationBuilder.DropTable(
                name: "account_token",
                schema: "host");

            migrationBuilder.DropTable(
                name: "api_scope",
                schema: "host");

            migrationBuilder.DropTable(
                name: "api_token",
                schema: "host");

            migrationBuilder.DropTable(
                name: "import_taak",
                schema: "host");

            migrationBuilder.DropTable(
                name: "inbox_message",
                schema: "host");

            migrationBuilder.DropTable(
                name: "logboek_regel",
                schema: "host");

            migrationBuilder.DropTable(
                name: "mutatie_antwoord",
                schema: "host");

            migrationBuilder.DropTable(
                name: "norm",
                schema: "host");

            migrationBuilder.DropTable(
                name: "outbox_message",
                schema: "host");

            migrationBuilder.DropTable(
                name: "sleutel",
                schema: "host");

            migrationBuilder.DropTable(
                name: "werk_item",
                schema: "host");

            migrationBuilder.DropTable(
                name: "account",
                schema: "host");

            migrationBuilder.DropTable(
                name: "api_autorisatie",
                schema: "host");

            migrationBuilder.DropTable(
                name: "api_client",
                schema: "host");
        }
    }
}
