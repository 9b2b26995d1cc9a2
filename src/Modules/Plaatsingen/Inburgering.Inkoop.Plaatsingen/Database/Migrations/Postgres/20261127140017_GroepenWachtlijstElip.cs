using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class GroepenWachtlijstElip : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "groep_id",
                schema: "plaatsingen",
                table: "plaatsing",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "lening_bijna_op",
                schema: "plaatsingen",
                table: "inburgeraar",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "lesgroep",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    perceel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    perceelcode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    aanbieder = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    start_op = table.Column<DateOnly>(type: "date", nullable: false),
                    maximum = table.Column<int>(type: "integer", nullable: false),
                    vorm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    locatie = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    gesloten_op = table.Column<DateOnly>(type: "date", nullable: true),
                    bijgewerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lesgroep", x => x.id);
                    table.ForeignKey(
                        name: "fk_lesgroep_perceel_perceel_id",
                        column: x => x.perceel_id,
                        principalSchema: "plaatsingen",
                        principalTable: "perceel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wachtende",
                schema: "plaatsingen",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    perceel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contractnummer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    perceelcode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    op_lijst_sinds = table.Column<DateOnly>(type: "date", nullable: false),
                    kan_vanaf = table.Column<DateOnly>(type: "date", nullable: false),
                    vorm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    stand = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reden = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    tot = table.Column<DateOnly>(type: "date", nullable: true),
                    bijgewerkt_op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    versie = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wachtende", x => x.id);
                    table.ForeignKey(
                        name: "fk_wachtende_inburgeraar_inburgeraar_id",
                        column: x => x.inburgeraar_id,
                        principalSchema: "plaatsingen",
                        principalTable: "inburgeraar",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_wachtende_perceel_perceel_id",
                        column: x => x.perceel_id,
                        principalSchema: "plaatsingen",
                        principalTable: "perceel",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_plaatsing_groep_id",
                schema: "plaatsingen",
                table: "plaatsing",
                column: "groep_id");

            migrationBuilder.CreateIndex(
                name: "ix_lesgroep_aanbieder_bijgewerkt_op",
                schema: "plaatsingen",
                table: "lesgroep",
                columns: new[] { "aanbieder", "bijgewerkt_op" });

            migrationBuilder.CreateIndex(
                name: "ix_lesgroep_perceel_id_code",
                schema: "plaatsingen",
                table: "lesgroep",
                columns: new[] { "perceel_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lesgroep_perceel_id_start_op",
                schema: "plaatsingen",
                table: "lesgroep",
                columns: new[] { "perceel_id", "start_op" });

            migrationBuilder.CreateIndex(
                name: "ix_wachtende_inburgeraar_id_stand",
                schema: "plaatsingen",
                table: "wachtende",
                columns: new[] { "inburgeraar_id", "stand" });

            migrationBuilder.CreateIndex(
                name: "ix_wachtende_perceel_id",
                schema: "plaatsingen",
                table: "wachtende",
                column: "perceel_id");

            migrationBuilder.CreateIndex(
                name: "ix_wachtende_stand_perceel_id",
                schema: "plaatsingen",
                table: "wachtende",
                columns: new[] { "stand", "perceel_id" });

            migrationBuilder.AddForeignKey(
                name: "fk_plaatsing_lesgroep_groep_id",
                schema: "plaatsingen",
                table: "plaatsing",
                column: "groep_id",
                principalSchema: "plaatsingen",
                principalTable: "lesgroep",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_plaatsing_lesgroep_groep_id",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropTable(
                name: "lesgroep",
                schema: "plaatsingen");

            migrationBuilder.DropTable(
                name: "wachtende",
                schema: "plaatsingen");

            migrationBuilder.DropIndex(
                name: "ix_plaatsing_groep_id",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropColumn(
                name: "groep_id",
                schema: "plaatsingen",
                table: "plaatsing");

            migrationBuilder.DropColumn(
                name: "lening_bijna_op",
                schema: "plaatsingen",
                table: "inburgeraar");
        }
    }
}
