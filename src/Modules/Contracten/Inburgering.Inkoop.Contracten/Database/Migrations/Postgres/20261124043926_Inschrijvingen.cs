using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Contracten.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Inschrijvingen : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "consensus_gestart_op",
                schema: "contracten",
                table: "inkoopperceel",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "inschrijving",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    traject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectnummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    perceel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    onderaannemers = table.Column<string[]>(type: "text[]", nullable: false),
                    ontvangstdatum = table.Column<DateOnly>(type: "date", nullable: false),
                    prijs_euro = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    capaciteit = table.Column<int>(type: "integer", nullable: false),
                    lot = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inschrijving", x => x.id);
                    table.ForeignKey(
                        name: "fk_inschrijving_aanbieders_aanbieder",
                        column: x => x.aanbieder,
                        principalSchema: "contracten",
                        principalTable: "aanbieder",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_inschrijving_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalSchema: "contracten",
                        principalTable: "inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scoreblad",
                schema: "contracten",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    traject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trajectnummer = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    perceel = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    account_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    definitief_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    wijzigingen = table.Column<long>(type: "bigint", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scoreblad", x => x.id);
                    table.ForeignKey(
                        name: "fk_scoreblad_inkooptrajecten_traject_id",
                        column: x => x.traject_id,
                        principalSchema: "contracten",
                        principalTable: "inkooptraject",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consensusscore",
                schema: "contracten",
                columns: table => new
                {
                    inschrijving_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterium = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    sleutel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    punten = table.Column<int>(type: "integer", nullable: false),
                    motivering = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consensusscore", x => new { x.inschrijving_id, x.criterium });
                    table.ForeignKey(
                        name: "fk_consensusscore_inschrijving_inschrijving_id",
                        column: x => x.inschrijving_id,
                        principalSchema: "contracten",
                        principalTable: "inschrijving",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "eisuitkomst",
                schema: "contracten",
                columns: table => new
                {
                    inschrijving_id = table.Column<Guid>(type: "uuid", nullable: false),
                    eis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sleutel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    voldoet = table.Column<bool>(type: "boolean", nullable: false),
                    toelichting = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_eisuitkomst", x => new { x.inschrijving_id, x.eis });
                    table.ForeignKey(
                        name: "fk_eisuitkomst_inschrijving_inschrijving_id",
                        column: x => x.inschrijving_id,
                        principalSchema: "contracten",
                        principalTable: "inschrijving",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "toezegging",
                schema: "contracten",
                columns: table => new
                {
                    inschrijving_id = table.Column<Guid>(type: "uuid", nullable: false),
                    volgorde = table.Column<int>(type: "integer", nullable: false),
                    sleutel = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    omschrijving = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    datum = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_toezegging", x => new { x.inschrijving_id, x.volgorde });
                    table.ForeignKey(
                        name: "fk_toezegging_inschrijving_inschrijving_id",
                        column: x => x.inschrijving_id,
                        principalSchema: "contracten",
                        principalTable: "inschrijving",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bladscore",
                schema: "contracten",
                columns: table => new
                {
                    scoreblad_id = table.Column<Guid>(type: "uuid", nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    criterium = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    punten = table.Column<int>(type: "integer", nullable: false),
                    motivering = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bladscore", x => new { x.scoreblad_id, x.aanbieder, x.criterium });
                    table.ForeignKey(
                        name: "fk_bladscore_scorebladen_scoreblad_id",
                        column: x => x.scoreblad_id,
                        principalSchema: "contracten",
                        principalTable: "scoreblad",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inschrijving_aanbieder",
                schema: "contracten",
                table: "inschrijving",
                column: "aanbieder");

            migrationBuilder.CreateIndex(
                name: "ix_inschrijving_traject_id_perceel_aanbieder",
                schema: "contracten",
                table: "inschrijving",
                columns: new[] { "traject_id", "perceel", "aanbieder" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scoreblad_traject_id_perceel_account_id",
                schema: "contracten",
                table: "scoreblad",
                columns: new[] { "traject_id", "perceel", "account_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bladscore",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "consensusscore",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "eisuitkomst",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "toezegging",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "scoreblad",
                schema: "contracten");

            migrationBuilder.DropTable(
                name: "inschrijving",
                schema: "contracten");

            migrationBuilder.DropColumn(
                name: "consensus_gestart_op",
                schema: "contracten",
                table: "inkoopperceel");
        }
    }
}
